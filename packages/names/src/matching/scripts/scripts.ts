import { toAscii } from './ascii.ts';
import { HAN } from './han.ts';
import { HANGUL } from './hangul.ts';
import type { Script } from './script.ts';

const LATIN: Script = { name: 'Latin', letter: /\p{Script=Latin}/u, romanise: (word) => [toAscii(word)] };

const SCRIPTS: readonly Script[] = [LATIN, HAN, HANGUL];

const NAMES = [
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Hiragana',
  'Katakana',
  'Devanagari',
  'Thai',
  'Georgian',
  'Armenian',
];

const OTHERS: readonly Script[] = NAMES.map((name) => ({
  name,
  letter: new RegExp(`\\p{Script=${name}}`, 'u'),
  romanise: (word: string) => [toAscii(word)],
}));

const UNKNOWN: Script = { name: 'Common', letter: /./u, romanise: (word) => [toAscii(word)] };

/** The script of a word's first letter. */
export function scriptOf(word: string): Script {
  for (const script of [...SCRIPTS, ...OTHERS]) if (script.letter.test(word)) return script;
  return UNKNOWN;
}
