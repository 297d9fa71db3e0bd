import { type FormatSpec, field, range } from './format-spec.ts';

/** French identity card issued 1988 to 2021, which follows no part of ICAO 9303. Its number counts 12 characters. */
export const FRENCH_ID: FormatSpec = {
  format: 'FRENCH_ID',
  lineLengths: [36, 36],
  prefix: /^IDFRA/,
  national: true,
  prefixLine: 0,
  fields: [
    field('documentCode', 'Document code', 'documentCode', range(0, 0, 2)),
    field('issuingState', 'Issuing state', 'country', range(0, 2, 5)),
    field('surname', 'Surname', 'surname', range(0, 5, 30)),
    field('administrativeCode', 'Department and office of issue', 'text', range(0, 30, 36)),
    field('documentNumber', 'Document number', 'number', range(1, 0, 12)),
    field('dateOfIssue', 'Month of issue', 'issueMonth', range(1, 0, 4)),
    field('administrativeCode2', 'Department of issue', 'text', range(1, 4, 7)),
    field('givenNames', 'Given names', 'givenNames', range(1, 13, 27)),
    field('dateOfBirth', 'Date of birth', 'birthDate', range(1, 27, 33)),
    field('sex', 'Sex', 'sex', range(1, 34, 35)),
  ],
  checkDigits: [
    { name: 'documentNumber', line: 1, position: 12, covers: [range(1, 0, 12)] },
    { name: 'dateOfBirth', line: 1, position: 33, covers: [range(1, 27, 33)] },
    { name: 'composite', line: 1, position: 35, covers: [range(0, 0, 36), range(1, 0, 35)] },
  ],
};
