import { type FormatSpec, field, range } from './format-spec.ts';
import { TWO_LINE_CHECK_DIGITS, twoLineFields } from './two-line.ts';

/** Visas have no composite check digit (ICAO 9303-7 clauses 4.2 and 5.2). */
function visa(format: 'MRV-A' | 'MRV-B', length: number): FormatSpec {
  return {
    format,
    lineLengths: [length, length],
    prefix: /^V/,
    prefixLine: 0,
    fields: [...twoLineFields(length), field('optionalData', 'Optional data', 'text', range(1, 28, length))],
    checkDigits: TWO_LINE_CHECK_DIGITS,
  };
}

export const MRV_A = visa('MRV-A', 44);
export const MRV_B = visa('MRV-B', 36);
