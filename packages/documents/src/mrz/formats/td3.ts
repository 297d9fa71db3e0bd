import { type FormatSpec, field, range } from './format-spec.ts';
import { composite, TWO_LINE_CHECK_DIGITS, twoLineFields } from './two-line.ts';

/** Passports: two lines of 44 (ICAO 9303-4 clause 4.2). */
export const TD3: FormatSpec = {
  format: 'TD3',
  lineLengths: [44, 44],
  prefix: /^P(?!NRUS)/,
  prefixLine: 0,
  fields: [...twoLineFields(44), field('personalNumber', 'Personal number', 'text', range(1, 28, 42))],
  checkDigits: [
    ...TWO_LINE_CHECK_DIGITS,
    { name: 'optionalData', line: 1, position: 42, covers: [range(1, 28, 42)], fillerWhenEmpty: true },
    composite(44),
  ],
};
