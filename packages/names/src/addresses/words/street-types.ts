import { withinOneEdit } from '../../names/index.ts';
import { STREET_LANGUAGES } from './street-languages.ts';

interface Meaning {
  readonly kind: string;
  readonly countries: ReadonlySet<string>;
}

const MEANINGS: ReadonlyMap<string, readonly Meaning[]> = Map.groupBy(
  STREET_LANGUAGES.flatMap(({ countries, kinds }) => {
    const spoken = new Set(countries.split(' '));
    return kinds.split('\n').flatMap((line) => {
      const [kind = '', words = ''] = line.split(':').map((part) => part.trim());
      return words === '' ? [] : words.split(' ').map((word) => ({ word, kind, countries: spoken }));
    });
  }),
  ({ word }) => word,
);

const LONG = 7;
const LONG_WORDS = Map.groupBy(
  [...MEANINGS.keys()].filter((word) => word.length >= LONG),
  (word) => word.charAt(0),
);

/** A long word for a kind of street with one letter wrong: `Aveida`, `Bulevard`. */
function misspelt(spelling: string): string | undefined {
  if (spelling.length < LONG - 1) return undefined;
  return LONG_WORDS.get(spelling.charAt(0))?.find((word) => withinOneEdit(word, spelling));
}

/** Kinds that a word may stand for, by the country's language where it has the word; empty: no kind of street. */
export function streetKinds(word: string, country: string | null): readonly string[] {
  const meanings = MEANINGS.get(word) ?? MEANINGS.get(misspelt(word) ?? '') ?? [];
  const own = meanings.filter(({ countries }) => country !== null && countries.has(country));
  return [...new Set((own.length > 0 ? own : meanings).map(({ kind }) => kind))];
}

const ENDINGS = [
  ...new Set(STREET_LANGUAGES.flatMap(({ joined = '' }) => joined.split(' ').filter((ending) => ending !== ''))),
].sort((a, b) => b.length - a.length);
/** What must remain of the name in front of the ending. */
const SHORTEST_STEM = 3;

/** `hauptstrasse` is `haupt` and `strasse`; null: the word has no such ending. */
export function splitStreetEnding(word: string): { readonly stem: string; readonly ending: string } | null {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM);
  return ending === undefined
    ? null
    : { stem: word.slice(0, -ending.length).replace(/s?-$/, ''), ending: ending.replace('-', '') };
}
