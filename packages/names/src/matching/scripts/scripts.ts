import { ARABIC } from './arabic.ts';
import { ARMENIAN } from './armenian.ts';
import { toAscii } from './ascii.ts';
import { CYRILLIC } from './cyrillic.ts';
import { DEVANAGARI } from './devanagari.ts';
import { GEORGIAN } from './georgian.ts';
import { GREEK } from './greek.ts';
import { HAN } from './han.ts';
import { HAN_TRANSCRIPTION } from './han-transcription.ts';
import { HANGUL } from './hangul.ts';
import { HEBREW } from './hebrew.ts';
import { HIRAGANA, KATAKANA } from './kana.ts';
import { LATIN } from './latin.ts';
import type { Script } from './script.ts';
import { THAI } from './thai.ts';

/** Every script with rules of its own. */
const SCRIPTS: readonly Script[] = [
  LATIN,
  CYRILLIC,
  ARABIC,
  HAN,
  HANGUL,
  GREEK,
  HEBREW,
  KATAKANA,
  HIRAGANA,
  DEVANAGARI,
  THAI,
  GEORGIAN,
  ARMENIAN,
];

const PATTERNS = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script.name}}`, 'u')] as const);

/** Scripts without rules are romanised character by character. */
const OTHER: Script = { name: 'Common', romanise: (word) => [toAscii(word)] };

/** The script of the first letter that has one; numbers and unknown scripts are `Common`. */
export function scriptOf(text: string): Script {
  if (/^[a-z]/i.test(text)) return LATIN;
  let first: Script = OTHER;
  let at = Number.POSITIVE_INFINITY;
  for (const [script, pattern] of PATTERNS) {
    const found = text.search(pattern);
    if (found >= 0 && found < at) [first, at] = [script, found];
  }
  return first;
}

const GUESSED: ReadonlySet<string> = new Set(
  [...SCRIPTS, HAN_TRANSCRIPTION].filter(({ guessedVowels }) => guessedVowels === true).map(({ name }) => name),
);

/** Whether words of the script reach ASCII with vowels that are guesses. */
export function guessesVowels(script: string): boolean {
  return GUESSED.has(script);
}
