import type { AddressFindings } from './address-findings.ts';
import type { NumberVerdict } from './compare-numbers.ts';
import type { AddressWord, AddressZone, ParsedAddress } from './parsed-address.ts';

export type AddressPart =
  | 'street'
  | 'street_kind'
  | 'direction'
  | 'house_number'
  | 'unit'
  | 'floor'
  | 'box'
  | 'postal_code'
  | 'locality'
  | 'region'
  | 'country'
  | 'situation';

/** `alike`: spelt otherwise, shortened or misread by a letter; `ignored`: counts for nothing. */
export type PartVerdict = NumberVerdict | 'alike' | 'ignored';

export interface AddressPartComparison {
  readonly part: AddressPart;
  /** As they were understood: folded, one spelling for words that have several; null: not said. */
  readonly a: string | null;
  readonly b: string | null;
  readonly verdict: PartVerdict;
  /** [0,1] for what is compared word by word. */
  readonly similarity: number | null;
}

const ALIKE = 0.75;

/** What each part says, in the order in which one reads an address. */
export function explainParts(found: AddressFindings): readonly AddressPartComparison[] {
  const { a, b, numbers } = found;
  const rows: readonly AddressPartComparison[] = [
    placeRow(found, 'street'),
    row('street_kind', besideOf(a, 'kind'), besideOf(b, 'kind'), found.kind),
    row('direction', besideOf(a, 'direction'), besideOf(b, 'direction'), found.direction),
    row('house_number', a.figures.join(' ') || null, b.figures.join(' ') || null, numbers.house),
    row('unit', a.unit, b.unit, numbers.unit),
    row('floor', a.floor, b.floor, numbers.floor),
    row('box', a.box, b.box, numbers.box),
    row('postal_code', a.postalCode, b.postalCode, numbers.postalCode),
    placeRow(found, 'locality'),
    row('region', a.region, b.region, plainVerdict(a.region, b.region)),
    row('country', a.country, b.country, plainVerdict(a.country, b.country)),
    row('situation', a.situation, b.situation, 'ignored'),
  ];
  return rows.filter(({ a: left, b: right }) => left !== null || right !== null);
}

function row(part: AddressPart, a: string | null, b: string | null, verdict: PartVerdict): AddressPartComparison {
  return { part, a, b, verdict, similarity: null };
}

function placeRow(found: AddressFindings, part: 'street' | 'locality'): AddressPartComparison {
  const { similarity } = found[part];
  const [a, b] = [wordsIn(found, 'a', part), wordsIn(found, 'b', part)];
  return { part, a, b, verdict: placeVerdict(a, b, similarity), similarity };
}

function placeVerdict(a: string | null, b: string | null, similarity: number | null): PartVerdict {
  if (a === null || b === null) return a === b ? 'absent' : a === null ? 'only_b' : 'only_a';
  if (a === b) return 'same';
  if (similarity === null) return 'partial';
  return similarity >= ALIKE ? 'alike' : similarity > 0 ? 'partial' : 'different';
}

/** The side's words that were compared as the part: paired by what either side tells, or alone. */
function wordsIn({ alignment }: AddressFindings, side: 'a' | 'b', part: AddressZone): string | null {
  const paired = alignment.pairs.filter(({ zone }) => zone === part).map((pair) => pair[side]);
  const alone = (side === 'a' ? alignment.onlyA : alignment.onlyB).filter(({ zone }) => zone === part);
  return textOf([...paired, ...alone]);
}

const besideOf = ({ words }: ParsedAddress, role: 'kind' | 'direction'): string | null =>
  textOf(words.filter((word) => word.role === role && word.zone !== 'locality'));

const textOf = (words: readonly AddressWord[]): string | null => words.map(shown).join(' ') || null;

/** Numbers of streets all end with `th` while they are compared. */
function shown({ role, text }: AddressWord): string {
  if (role !== 'ordinal' || /1[123]th$/.test(text)) return text;
  return text
    .replace(/(?<=1)th$/, 'st')
    .replace(/(?<=2)th$/, 'nd')
    .replace(/(?<=3)th$/, 'rd');
}

function plainVerdict(a: string | null, b: string | null): PartVerdict {
  if (a === null || b === null) return a === null ? 'only_b' : 'only_a';
  return a === b ? 'same' : 'different';
}
