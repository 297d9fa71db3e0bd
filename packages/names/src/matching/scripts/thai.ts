import { toAscii } from './ascii.ts';
import type { Script } from './script.ts';

/** A letter that the mark above silences, with its vowel: ประยุทธ์. */
const SILENCED = /[\u0e01-\u0e2e][\u0e34\u0e38]?\u0e4c/gu;

/** Vowels written before the consonant after which they are spoken. */
const BEFORE = /([\u0e40-\u0e44])([\u0e01-\u0e2e])/gu;

const TONES = /[\u0e47-\u0e4b\u0e4d\u0e4e]/gu;

/** Thai: silent letters fall away, vowels go where they are spoken; many short vowels are not written at all. */
export const THAI: Script = {
  name: 'Thai',
  romanise: (word) => [toAscii(word.replace(SILENCED, '').replace(TONES, '').replace(BEFORE, '$2$1'))],
  guessedVowels: true,
};
