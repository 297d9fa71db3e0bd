import { editDistance } from '../names/index.ts';
import { type ParsedAddress, parseAddress } from './parse-address.ts';

/** What an agreement or disagreement of addresses rests on. */
export type AddressGround = 'script' | 'postal_code' | 'unit' | 'house_number' | 'words' | 'too_little';

export interface AddressComparison {
  /** Null: it cannot be said, and a human must look. */
  readonly agrees: boolean | null;
  /** [0,1]; share of the words of the shorter address that the other has. */
  readonly score: number;
  /** Why it does not agree, or why it cannot be said; empty when it agrees. */
  readonly grounds: readonly AddressGround[];
}

const SAME = 0.75;
const DIFFERENT = 0.5;
/** Words, or a word and an equal postal code: a street's name alone is in every other town. */
const FEWEST_WORDS = 2;
/** Words of which the longer one has this many letters may differ in one or two of them. */
const ONE_MISREAD = 5;
const TWO_MISREAD = 9;
const SHORTEST_ABBREVIATION = 3;

/**
 * Compares an address that is known with one that was found on a paper.
 *
 * Numbers are gates: another house, flat or postal code is another address, however alike the words are. A number that only the
 * paper has contradicts nothing; one that the paper lacks leaves the matter open, as does a postal code with one sign misread.
 * Words of streets and towns are compared as a set, whatever their order, with abbreviations, marks and one or two misread
 * letters allowed; kinds of streets, articles and countries count for nothing.
 */
export function compareAddresses(known: string, found: string): AddressComparison {
  const a = parseAddress(known);
  const b = parseAddress(found);
  const score = sharedWords(a.words, b.words);
  const open = (ground: AddressGround): AddressComparison => ({ agrees: null, score, grounds: [ground] });
  if (a.words.length === 0 || b.words.length === 0) return open('too_little');
  if (a.isLatin !== b.isLatin) return open('script');
  const against = contradictions(a, b);
  if (against.length === 1 && against[0] === 'postal_code' && isMisread(a, b) && score === 1)
    return open('postal_code');
  if (against.length > 0) return { agrees: false, score, grounds: against };
  if (score < DIFFERENT) return { agrees: false, score, grounds: ['words'] };
  if (score < SAME) return open('words');
  const missing = missingNumbers(a, b);
  if (missing) return open(missing);
  if (isTurnedRound(numbersOf(a), numbersOf(b))) return open('house_number');
  const samePlace = a.postalCode !== null && a.postalCode === b.postalCode;
  if (Math.min(a.words.length, b.words.length) < FEWEST_WORDS && !samePlace) return open('too_little');
  return { agrees: true, score, grounds: [] };
}

function contradictions(a: ParsedAddress, b: ParsedAddress): readonly AddressGround[] {
  const both = a.unit !== null && b.unit !== null;
  const [left, right] = both ? [a.figures, b.figures] : [numbersOf(a), numbersOf(b)];
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  return [
    ...(codesDiffer(a.postalCode, b.postalCode) ? (['postal_code'] as const) : []),
    ...(both && a.unit !== b.unit ? (['unit'] as const) : []),
    ...(haveEach(few, many) ? [] : (['house_number'] as const)),
  ];
}

/** Whether every number has its own counterpart: 30-30 has more of 30 than 38-30. */
function haveEach(few: readonly string[], many: readonly string[]): boolean {
  const left = [...many];
  return few.every((figure) => {
    const at = left.includes(figure) ? left.indexOf(figure) : left.findIndex((other) => mayBeSame(figure, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** Flats are marked by a word, or joined to the house with a sign: `12-4`, `4/12`. */
const numbersOf = ({ figures, unit }: ParsedAddress): readonly string[] => [...figures, ...(unit ? [unit] : [])];

/** A ZIP code may lack its four further figures, a Dutch one its letters. */
function codesDiffer(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length < 4 || !long.startsWith(short);
}

const isMisread = (a: ParsedAddress, b: ParsedAddress): boolean =>
  editDistance(a.postalCode ?? '', b.postalCode ?? '') === 1;

/** `12` and `12a` do not contradict each other: letters get lost. `12a` and `12b` do. */
function mayBeSame(a: string, b: string): boolean {
  return a === b || (Number.parseInt(a, 10) === Number.parseInt(b, 10) && (/^\d+$/.test(a) || /^\d+$/.test(b)));
}

function missingNumbers(known: ParsedAddress, found: ParsedAddress): AddressGround | null {
  const wanted = numbersOf(known);
  const printed = numbersOf(found);
  if (wanted.length <= printed.length && wanted.every((figure) => printed.includes(figure))) return null;
  return known.unit !== null && !printed.includes(known.unit) ? 'unit' : 'house_number';
}

/** House 3, flat 12 is not house 12, flat 3; but districts stand before or behind streets (Praha 5). */
function isTurnedRound(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.some((figure, i) => !mayBeSame(figure, b[i] ?? ''));
}

function sharedWords(a: readonly string[], b: readonly string[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return 0;
  const pairs = many.slice(1).map((word, i) => `${many[i]}${word}`);
  const joined = few.slice(1).map((word, i) => [i, `${few[i]}${word}`] as const);
  const asOne = new Set(joined.flatMap(([i, word]) => (many.includes(word) ? [i, i + 1] : [])));
  const shared = few.filter(
    (word, i) => asOne.has(i) || many.some((other) => isSameWord(word, other)) || pairs.includes(word),
  );
  return shared.length / few.length;
}

function isSameWord(a: string, b: string): boolean {
  const [left, right] = [a.replace('.', ''), b.replace('.', '')];
  if (sameShape(left) === sameShape(right)) return true;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const shortened = (left === short ? a : b).endsWith('.');
  if (shortened && short.length >= SHORTEST_ABBREVIATION && long.startsWith(short)) return true;
  const allowed = long.length >= TWO_MISREAD ? 2 : long.length >= ONE_MISREAD ? 1 : 0;
  return allowed > 0 && long.length - short.length <= allowed && editDistance(left, right) <= allowed;
}

/** Müller, Mueller and Muller are one name; recognisers take `rn` for `m`, `vv` for `w`, `l` for `i`. */
const sameShape = (word: string): string =>
  word
    .replace(/([aou])e/g, '$1')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('i', 'l');
