import { toAscii } from './ascii.ts';
import type { Script } from './script.ts';

/** Syllables whose usual spelling in names is not that of the romanisation. */
const NAMES: Readonly<Record<string, string>> = {
  gim: 'kim',
  i: 'lee',
  ri: 'ri',
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

/** Hangul: one word per syllable, surnames as their bearers spell them. */
export const HANGUL: Script = {
  name: 'Hangul',
  letter: /\p{Script=Hangul}/u,
  romanise: (word) =>
    [...word.normalize('NFC')].map((syllable) => {
      const latin = toAscii(syllable);
      return NAMES[latin] ?? latin.replace(/^g/, 'k').replace(/eo/g, 'o').replace(/eu/g, 'u').replace(/^r/, 'r');
    }),
  syllabic: true,
};
