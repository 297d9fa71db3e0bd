/**
 * What to do about entries that the server did not take, by what it says: its answer has one code for all of them. Where nothing is
 * recognised there is general advice, and the server's own words stand beside either.
 */
export type RefusalAdvice =
  | 'names'
  | 'cells'
  | 'truncated'
  | 'quotes'
  | 'double'
  | 'skipped'
  | 'encoding'
  | 'empty'
  | 'values'
  | 'general';

const SIGNS: readonly (readonly [sign: RegExp, advice: RefusalAdvice])[] = [
  [/column is called name/, 'names'],
  [/cells where the header has/, 'cells'],
  [/breaks off|ends inside|ends before/, 'truncated'],
  [/quote stands/, 'quotes'],
  [/keys stand twice/, 'double'],
  [/have no name or no key/, 'skipped'],
  [/zero bytes|converted wrongly|is not utf|encoding/i, 'encoding'],
  [/is empty|no header|no list of entries|'entries'|'csv'/, 'empty'],
  [/values of/, 'values'],
];

export function adviceOn(words: string): RefusalAdvice {
  return SIGNS.find(([sign]) => sign.test(words))?.[1] ?? 'general';
}
