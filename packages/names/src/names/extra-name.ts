import { tellsFormerName } from '../matching/name-variants.ts';
import { naturalOrder } from '../matching/natural-order.ts';
import { generationOf } from '../matching/words/generations.ts';
import { looksPatronymic } from '../matching/words/patronymics.ts';
import { TITLES } from '../matching/words/titles.ts';
import { nameWords, transliterate } from './fold.ts';

/** What the words are that only the longer of two names has. */
export type ExtraName = 'patronymic' | 'middle-name' | 'double-name';

interface LongerName {
  readonly text: string;
  /** In upper case, as `nameWords` gives them. */
  readonly words: readonly string[];
  /** How many of them the shorter name has. */
  readonly told: number;
  readonly field: 'given' | 'family' | undefined;
}

/** Tells a father's name, a further given name and the other half of a double surname, or an earlier one, apart. */
export function extraName(extra: readonly string[], longer: LongerName): ExtraName {
  if (longer.field === 'family' || tellsFormerName(longer.text)) return 'double-name';
  const fathers = extra.every((word) => looksPatronymic(asciiOf(word)));
  // Of two words the second is a surname: Roman Abramovich.
  if (fathers && longer.words.length > 2) return 'patronymic';
  if (longer.field === 'given') return fathers ? 'patronymic' : 'middle-name';
  const isLast = longer.told > 1 && extra.at(-1) === lastWord(longer);
  return isLast || extra.some((word) => isHyphened(word, longer.text)) ? 'double-name' : 'middle-name';
}

/** The surname's end as the name is spoken: `OHM<<ANNA<MARIA` and `Ohm, Anna Maria` put it in front. */
function lastWord({ text, words }: LongerName): string | undefined {
  return /<<|,/.test(text) ? nameWords(naturalOrder(text)).at(-1) : words.at(-1);
}

/** Doctors and barons are no part of the name. */
export const isTitle = (word: string): boolean => TITLES.has(asciiOf(word));

/** What tells a father from a child of the same name. */
export const isGeneration = (word: string): boolean => generationOf(asciiOf(word)) !== null;

const asciiOf = (word: string): string => transliterate(word).toLowerCase();

const isHyphened = (word: string, text: string): boolean =>
  text
    .toUpperCase()
    .split(/[\s,]+/)
    .some((joined) => joined.includes('-') && joined.split('-').includes(word));
