import { type CheckDigitSpec, type FieldSpec, field, range } from './format-spec.ts';

/** The fields that all two-line layouts of ICAO 9303 share; `length` is the line's. */
export function twoLineFields(length: number): FieldSpec[] {
  return [
    field('documentCode', 'Document code', 'documentCode', range(0, 0, 2)),
    field('issuingState', 'Issuing state', 'country', range(0, 2, 5)),
    field('surname', 'Names', 'names', range(0, 5, length)),
    field('documentNumber', 'Document number', 'number', range(1, 0, 9)),
    field('nationality', 'Nationality', 'country', range(1, 10, 13)),
    field('dateOfBirth', 'Date of birth', 'birthDate', range(1, 13, 19)),
    field('sex', 'Sex', 'sex', range(1, 20, 21)),
    field('dateOfExpiry', 'Date of expiry', 'expiryDate', range(1, 21, 27)),
  ];
}

export const TWO_LINE_CHECK_DIGITS: readonly CheckDigitSpec[] = [
  { name: 'documentNumber', line: 1, position: 9, covers: [range(1, 0, 9)] },
  { name: 'dateOfBirth', line: 1, position: 19, covers: [range(1, 13, 19)] },
  { name: 'dateOfExpiry', line: 1, position: 27, covers: [range(1, 21, 27)] },
];

/** The composite check digit in the last place, over everything before it but nationality and sex. */
export function composite(length: number): CheckDigitSpec {
  return {
    name: 'composite',
    line: 1,
    position: length - 1,
    covers: [range(1, 0, 10), range(1, 13, 20), range(1, 21, length - 1)],
  };
}
