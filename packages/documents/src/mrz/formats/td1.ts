import { type FormatSpec, field, range } from './format-spec.ts';

/** Cards of credit card size: three lines of 30 (ICAO 9303-5 clause 4.2). */
export const TD1: FormatSpec = {
  format: 'TD1',
  lineLengths: [30, 30, 30],
  prefix: /^[ACI]/,
  prefixLine: 0,
  fields: [
    field('documentCode', 'Document code', 'documentCode', range(0, 0, 2)),
    field('issuingState', 'Issuing state', 'country', range(0, 2, 5)),
    field('documentNumber', 'Document number', 'number', range(0, 5, 14)),
    field('optionalData', 'Optional data', 'text', range(0, 15, 30)),
    field('dateOfBirth', 'Date of birth', 'birthDate', range(1, 0, 6)),
    field('sex', 'Sex', 'sex', range(1, 7, 8)),
    field('dateOfExpiry', 'Date of expiry', 'expiryDate', range(1, 8, 14)),
    field('nationality', 'Nationality', 'country', range(1, 15, 18)),
    field('optionalData2', 'Optional data', 'text', range(1, 18, 29)),
    field('surname', 'Names', 'names', range(2, 0, 30)),
  ],
  checkDigits: [
    { name: 'documentNumber', line: 0, position: 14, covers: [range(0, 5, 14)] },
    { name: 'dateOfBirth', line: 1, position: 6, covers: [range(1, 0, 6)] },
    { name: 'dateOfExpiry', line: 1, position: 14, covers: [range(1, 8, 14)] },
    {
      name: 'composite',
      line: 1,
      position: 29,
      covers: [range(0, 5, 30), range(1, 0, 7), range(1, 8, 15), range(1, 18, 29)],
    },
  ],
  longNumber: { number: range(0, 5, 14), rest: range(0, 15, 30) },
};
