import { tellsFormerName } from '../matching/name-variants.ts';
import { looksPatronymic } from '../matching/words/patronymics.ts';
import { TITLES } from '../matching/words/titles.ts';
import { transliterate } from './fold.ts';

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
  const isLast = longer.told > 1 && extra.at(-1) === longer.words.at(-1);
  return isLast || extra.some((word) => isHyphened(word, longer.text)) ? 'double-name' : 'middle-name';
}

/** Doctors and barons are no part of the name. */
export const isTitle = (word: string): boolean => TITLES.has(asciiOf(word));

const asciiOf = (word: string): string => transliterate(word).toLowerCase();

const isHyphened = (word: string, text: string): boolean =>
  text
    .toUpperCase()
    .split(/[\s,]+/)
    .some((joined) => joined.includes('-') && joined.split('-').includes(word));
