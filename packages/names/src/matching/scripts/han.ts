import { toAscii } from './ascii.ts';
import type { Script } from './script.ts';

/** Han writes no spaces: each character is a word of its own, in Pinyin, and compared as a character with Han. */
export const HAN: Script = { name: 'Han', romanise: (word) => [...word].map(toAscii), syllabic: true };
