import { toAscii } from './ascii.ts';
import type { Script } from './script.ts';

/**
 * Marks are dropped. What ICAO 9303-3 section 6.A writes with two letters (Ü as UE, Å as AA, Ø as OE) is the same sound as the
 * bare letter for `foldToken`, so one spelling is enough here.
 */
export const LATIN: Script = {
  name: 'Latin',
  romanise: (word) => [/^[a-z0-9]+$/.test(word) ? word : toAscii(word)],
};
