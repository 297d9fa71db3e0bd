import type { ListedName } from '../../entities/list-entity.ts';
import { joinedName } from '../../entities/natural-order.ts';
import { childrenOf, textAt, type XmlElement } from '../streams/xml-records.ts';

/** Natural order of the list's parts of names; a title is none, a maiden name is a name of its own. */
const ORDER = [
  'whole-name',
  'given-name',
  'further-given-name',
  'father-name',
  'grand-father-name',
  'other',
  'tribal-name',
  'family-name',
  'suffix',
];
const FAMILY = new Set(['family-name', 'tribal-name', 'maiden-name']);
/** Spellings of one part are few; a broken file could have more. */
const MOST_SPELLINGS = 12;

interface Part {
  readonly type: string;
  readonly value: string;
  /** By language and script, then in the order of the file. */
  readonly variants: ReadonlyMap<string, readonly string[]>;
}

/** The names that one `name` element gives: as written, with each way of spelling its parts, and with the maiden name. */
export function secoNames(element: XmlElement): readonly ListedName[] {
  const parts = childrenOf(element, 'name-part').map(partOf);
  const kind = nameType(element.attributes['name-type']);
  const quality = element.attributes.quality === 'low' ? 'weak' : 'strong';
  const told = spellingsOf(parts).map(
    (spelling) => ({ ...nameOf(spelling, 'family-name'), type: kind, quality }) as const,
  );
  const maiden = parts.some(({ type }) => type === 'maiden-name')
    ? [{ ...nameOf(parts, 'maiden-name'), type: 'maiden', quality } as const]
    : [];
  const [written, ...variants] = told;
  return written === undefined
    ? maiden
    : [written, ...variants.map((name) => ({ ...name, type: variantType(kind) })), ...maiden];
}

function partOf(element: XmlElement): Part {
  const variants = new Map<string, readonly string[]>();
  for (const variant of childrenOf(element, 'spelling-variant')) {
    const key = `${variant.attributes.lang ?? ''} ${variant.attributes.script ?? ''}`;
    variants.set(key, [...(variants.get(key) ?? []), variant.text]);
  }
  return { type: element.attributes['name-part-type'] ?? 'other', value: textAt(element, 'value'), variants };
}

/** The parts as written, then once for each variant of each language and script; parts without one keep their own. */
function spellingsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const keys = [...new Set(parts.flatMap(({ variants }) => [...variants.keys()]))];
  const spellings = keys.flatMap((key) => {
    const most = Math.max(...parts.map(({ variants }) => variants.get(key)?.length ?? 0));
    return Array.from({ length: most }, (_, index) =>
      parts.map((part) => ({ ...part, value: variantAt(part, key, index) })),
    );
  });
  return [parts, ...spellings.slice(0, MOST_SPELLINGS)];
}

function variantAt({ variants, value }: Part, key: string, index: number): string {
  const spelled = variants.get(key) ?? [];
  return spelled[Math.min(index, spelled.length - 1)] ?? value;
}

function nameOf(parts: readonly Part[], familyType: string): Pick<ListedName, 'full' | 'given' | 'family'> {
  const left = familyType === 'maiden-name' ? 'family-name' : 'maiden-name';
  const order = ORDER.map((type) => (type === 'family-name' ? familyType : type));
  const used = parts
    .filter(({ type }) => type !== left && order.includes(type))
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  const family = joinedName(...used.filter(({ type }) => FAMILY.has(type)).map(({ value }) => value));
  const given = joinedName(...used.filter(({ type }) => !FAMILY.has(type)).map(({ value }) => value));
  return { full: joinedName(...used.map(({ value }) => value)), ...(family === '' ? {} : { given, family }) };
}

function nameType(type: string | undefined): ListedName['type'] {
  if (type === 'primary-name') return 'primary';
  return type?.startsWith('former') ? 'former' : 'alias';
}

function variantType(type: ListedName['type']): ListedName['type'] {
  return type === 'primary' ? 'alias' : type;
}
