import { toAscii } from './ascii.ts';
import type { Script } from './script.ts';

/** Syllables whose usual spelling in names is not the Revised Romanisation's. */
const IN_NAMES: Readonly<Record<string, string>> = {
  gim: 'kim',
  i: 'lee',
  bak: 'park',
  choe: 'choi',
  jeong: 'jung',
  gang: 'kang',
  jo: 'cho',
  yun: 'yoon',
  im: 'lim',
  sin: 'shin',
  an: 'ahn',
  eun: 'un',
};

/** Korean names have two to four syllables. */
const SHORTEST_FOREIGN = 5;

function syllable(letter: string): string {
  const latin = toAscii(letter)
    .replace(/([^n])g$/, '$1k')
    .replace(/d$/, 't')
    .replace(/b$/, 'p');
  return IN_NAMES[latin] ?? latin.replace(/^g/, 'k').replace('eo', 'o').replace('eu', 'u');
}

/** Hangul: one word per syllable, surnames as their bearers spell them; longer words are foreign names and stay whole. */
export const HANGUL: Script = {
  name: 'Hangul',
  romanise: (word) => {
    const letters = [...word.normalize('NFC')];
    return letters.length >= SHORTEST_FOREIGN ? [toAscii(word)] : letters.map(syllable);
  },
  syllabic: true,
};
