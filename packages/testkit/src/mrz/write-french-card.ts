import { checkDigit } from './check-digit.ts';
import type { MrzFields } from './mrz-fields.ts';
import { transliterate } from './transliterate.ts';

/** Département and office of issue: six digits. */
export type FrenchCardFields = Pick<MrzFields, 'surname' | 'givenNames' | 'documentNumber' | 'dateOfBirth' | 'sex'> & {
  readonly office: string;
};

const fill = (text: string, width: number): string => text.slice(0, width).padEnd(width, '<');

/**
 * The zone of the French identity card of 1988 to 2021: two lines of 36 that follow no part of ICAO 9303. The number's first
 * four digits are year and month of issue, given names are parted by two fillers, and no date of expiry is told.
 */
export function writeFrenchCard(fields: FrenchCardFields): readonly [string, string] {
  const first = `IDFRA${fill(transliterate(fields.surname), 25)}${fill(fields.office, 6)}`;
  const number = fill(fields.documentNumber, 12);
  const names = fill(transliterate(fields.givenNames).replaceAll('<', '<<'), 14);
  const birth = fields.dateOfBirth.slice(2).replaceAll('-', '');
  const sex = fields.sex === 'X' ? '<' : fields.sex;
  const second = `${number}${checkDigit(number)}${names}${birth}${checkDigit(birth)}${sex}`;
  return [first, second + checkDigit(first + second)];
}
