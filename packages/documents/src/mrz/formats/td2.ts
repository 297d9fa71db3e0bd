import { type FormatSpec, field, range } from './format-spec.ts';
import { composite, TWO_LINE_CHECK_DIGITS, twoLineFields } from './two-line.ts';

/** Larger cards: two lines of 36 (ICAO 9303-6 clause 4.2). */
export const TD2: FormatSpec = {
  format: 'TD2',
  lineLengths: [36, 36],
  prefix: /^(?!IDFRA|IDROU)[ACI]/,
  prefixLine: 0,
  fields: [...twoLineFields(36), field('optionalData', 'Optional data', 'text', range(1, 28, 35))],
  checkDigits: [...TWO_LINE_CHECK_DIGITS, composite(36)],
  longNumber: { number: range(1, 0, 9), rest: range(1, 28, 35) },
};

/**
 * Romanian identity card before 2021: a TD2 whose optional data is the personal numeric code without the date of birth
 * that stands elsewhere in the line.
 */
export const ROMANIAN_ID: FormatSpec = {
  format: 'ROMANIAN_ID',
  lineLengths: [36, 36],
  prefix: /^IDROU/,
  national: true,
  prefixLine: 0,
  fields: [...twoLineFields(36), field('optionalData', 'Personal numeric code, abridged', 'digits', range(1, 28, 35))],
  checkDigits: [...TWO_LINE_CHECK_DIGITS, composite(36)],
};
