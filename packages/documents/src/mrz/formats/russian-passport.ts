import { type FormatSpec, field, range } from './format-spec.ts';
import { TD3 } from './td3.ts';
import { composite, TWO_LINE_CHECK_DIGITS, twoLineFields } from './two-line.ts';

/**
 * The Russian internal passport since 2011: a TD3 whose names spell every Cyrillic letter with one character, some of
 * them digits, whose number lends its fourth digit to the optional data, and which never expires.
 */
export const RUSSIAN_PASSPORT: FormatSpec = {
  ...TD3,
  format: 'RUSSIAN_PASSPORT',
  prefix: /^PNRUS/,
  national: true,
  fields: [
    ...twoLineFields(44).map((row) => (row.kind === 'names' ? { ...row, kind: 'russianNames' as const } : row)),
    field('optionalData', 'Fourth digit of the number, date and office of issue', 'digits', range(1, 28, 42)),
  ],
  checkDigits: [
    ...TWO_LINE_CHECK_DIGITS.map((digit) =>
      digit.name === 'dateOfExpiry' ? { ...digit, fillerWhenEmpty: true } : digit,
    ),
    { name: 'optionalData', line: 1, position: 42, covers: [range(1, 28, 42)], fillerWhenEmpty: true },
    composite(44),
  ],
};
