import type { AddressWord } from './parsed-address.ts';
import { STREET_NUMBER } from './street-numbers.ts';
import { DIRECTION_BY_WORD, FILLERS, ONE_SPELLING } from './words/place-words.ts';
import { splitStreetEnding, streetKinds } from './words/street-types.ts';
import { type MarkedWord, withZones } from './zones.ts';

/** `5th Avenue` is a name, `#` and `@` stand where the house number and the postal code stood. */
const WORD = /\d+[a-z]?th\b|[\p{L}][\p{L}'’`]*\.?|#|@/gu;

/** The words of an address with what they do and where they stand; on text whose numbers are marked. */
export function wordsOf(marked: string, country: string | null): readonly AddressWord[] {
  const segments = marked.split(',').map((segment) => wordsOfSegment(segment, country));
  return withZones(segments.filter((words) => words.length > 0));
}

function wordsOfSegment(segment: string, country: string | null): readonly MarkedWord[] {
  const found = segment.match(WORD) ?? [];
  return found.flatMap((text, i) => wordOf(text, { before: found[i - 1], after: found[i + 1], country }));
}

interface Neighbours {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly country: string | null;
}

function wordOf(found: string, neighbours: Neighbours): readonly MarkedWord[] {
  const text = found.replace(/['’`.]/g, '');
  const shortened = found.endsWith('.');
  const word = (role: MarkedWord['role'], spelling = text): MarkedWord => ({ text: spelling, role, shortened });
  if (found === '#' || found === '@') return [word('mark', found)];
  if (STREET_NUMBER.test(text)) return [word('ordinal')];
  if (isTitle(text, neighbours)) return [word('name', ONE_SPELLING.get(text) ?? text)];
  const direction = DIRECTION_BY_WORD.get(text);
  if (direction !== undefined) return [word('direction', direction)];
  const kinds = streetKinds(text, neighbours.country);
  if (kinds.length > 0 && (shortened || !isArticle(text, neighbours))) return [word('kind', kinds.join('/'))];
  const spelt = ONE_SPELLING.get(text);
  if (spelt !== undefined) return [word('name', spelt)];
  if (text.length < 2 || (FILLERS.has(text) && !isPartOfName(text, neighbours))) return [word('filler')];
  const split = splitStreetEnding(text);
  if (split === null) return [word('name')];
  const joined = streetKinds(split.ending, neighbours.country).join('/');
  return [
    { ...word('name', split.stem), shortened: false },
    { ...word('kind', joined), shortened },
  ];
}

/** `St` and `Dr` before a name are saints and doctors, behind one they are streets and drives. */
function isTitle(text: string, { before = '#', after }: Neighbours): boolean {
  if (text !== 'st' && text !== 'dr') return false;
  const next = after?.replace('.', '');
  const isNamed = next !== undefined && /^\p{L}{3,}$/u.test(next) && !isLittle(next);
  return isNamed && !/^\d+[a-z]?th$/.test(before) && (/^[#@]$/.test(before) || isLittle(before.replace('.', '')));
}

/** `Old Town Road`, `County Road`: what calls a place one names a street in front of its kind. */
const isPartOfName = (text: string, { after, country }: Neighbours): boolean =>
  PLACE_NOUNS.has(text) && after !== undefined && streetKinds(after.replace('.', ''), country).length > 0;
const PLACE_NOUNS = new Set(['town', 'city', 'village', 'county', 'state', 'borough', 'district', 'province']);

/** `La` is a lane at an end alone, `c` and `g` a street with a dot alone. */
const isArticle = (text: string, { after }: Neighbours): boolean =>
  text.length === 1 || (FILLERS.has(text) && after !== undefined);

const isLittle = (word: string): boolean =>
  DIRECTION_BY_WORD.has(word) || FILLERS.has(word) || streetKinds(word, null).length > 0;
