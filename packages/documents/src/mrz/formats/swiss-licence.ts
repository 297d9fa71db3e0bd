import { type FormatSpec, field, range } from './format-spec.ts';

/** Swiss and Liechtenstein driving licence: 9 + 30 + 30 characters, without a single check digit. */
export const SWISS_LICENCE: FormatSpec = {
  format: 'SWISS_LICENCE',
  lineLengths: [9, 30, 30],
  prefix: /^FA(CHE|LIE)/,
  prefixLine: 1,
  fields: [
    field('documentNumber', 'Blank number', 'number', range(0, 0, 9)),
    field('languageCode', 'Language', 'text', range(0, 6, 7)),
    field('documentCode', 'Document code', 'documentCode', range(1, 0, 2)),
    field('issuingState', 'Issuing state', 'country', range(1, 2, 5)),
    field('personalNumber', 'Register number', 'digits', range(1, 5, 14)),
    field('versionNumber', 'Version', 'digits', range(1, 14, 17)),
    field('dateOfBirth', 'Date of birth', 'birthDate', range(1, 19, 25)),
    field('surname', 'Names', 'names', range(2, 0, 30)),
  ],
  checkDigits: [],
};
