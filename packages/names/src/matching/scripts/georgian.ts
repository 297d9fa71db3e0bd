import { toAscii } from './ascii.ts';
import type { Script } from './script.ts';

/**
 * Georgian has no capitals in names and a letter per sound. Foreign surnames take the nominative's I (პუტინი): one letter that
 * the distance of sounds forgives, while Saakashvili's own I must stay.
 */
export const GEORGIAN: Script = { name: 'Georgian', romanise: (word) => [toAscii(word)] };
