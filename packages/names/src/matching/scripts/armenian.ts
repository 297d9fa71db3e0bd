import { replacer, toAscii } from './ascii.ts';
import type { Script } from './script.ts';

/** ՈՒ is one vowel, and ԵՒ a ligature; the aspirated stops lose their marks. */
const digraphs = replacer({ ու: 'u', եւ: 'ev', և: 'ev' });

export const ARMENIAN: Script = { name: 'Armenian', romanise: (word) => [toAscii(digraphs(word))] };
