import { checkDigit } from './check-digit.ts';
import type { CheckDigitName, MrzFaults, MrzFields, MrzFormat } from './mrz-fields.ts';
import { writeNameField } from './name-field.ts';
import { transliterate } from './transliterate.ts';

/** A field with its check digit behind it, or a wrong one where a fault is planted. */
type Checked = (name: CheckDigitName, text: string) => string;

function checkedWriter(faults: MrzFaults): Checked {
  return (name, text) => {
    const right = checkDigit(text);
    const wrong = String((Number(right) + 3) % 10);
    return text + (faults.wrongCheckDigits?.includes(name) ? wrong : right);
  };
}

const fill = (text: string, width: number): string => transliterate(text).slice(0, width).padEnd(width, '<');

/** ISO 8601 date as YYMMDD. */
const shortDate = (date: string): string => date.slice(2, 4) + date.slice(5, 7) + date.slice(8, 10);

const sexCode = (fields: MrzFields): string => (fields.sex === 'X' ? '<' : fields.sex);

function birthAndExpiry(fields: MrzFields, checked: Checked): readonly [string, string] {
  return [
    checked('dateOfBirth', shortDate(fields.dateOfBirth)),
    checked('dateOfExpiry', shortDate(fields.dateOfExpiry)),
  ];
}

/** Document number and first optional data of TD1; a number over nine characters continues there (9303-5 note j). */
function numberAndOptional(fields: MrzFields, checked: Checked, width: number): string {
  const number = transliterate(fields.documentNumber);
  const optional = transliterate(fields.optionalData ?? '');
  if (number.length <= 9) return checked('documentNumber', number.padEnd(9, '<')) + fill(optional, width);
  const withDigit = checked('documentNumber', number);
  return `${number.slice(0, 9)}<${fill(`${withDigit.slice(9)}<${optional}`, width)}`;
}

function writeTd1(fields: MrzFields, checked: Checked): readonly string[] {
  const [birth, expiry] = birthAndExpiry(fields, checked);
  const first = fill(fields.documentCode, 2) + fill(fields.issuingState, 3) + numberAndOptional(fields, checked, 15);
  const nationality = fill(fields.nationality, 3);
  const second = `${birth}${sexCode(fields)}${expiry}${nationality}${'<'.repeat(11)}`;
  const covered = first.slice(5) + birth + expiry + '<'.repeat(11);
  const composite = checked('composite', covered).slice(-1);
  return [first, second + composite, writeNameField(fields.surname, fields.givenNames, 30)];
}

function firstLine(fields: MrzFields, width: number): string {
  const head = fill(fields.documentCode, 2) + fill(fields.issuingState, 3);
  return head + writeNameField(fields.surname, fields.givenNames, width - 5);
}

/** Document number to date of expiry, the same in every two-line format. */
function secondLineHead(fields: MrzFields, checked: Checked): readonly [number: string, birth: string, rest: string] {
  const [birth, expiry] = birthAndExpiry(fields, checked);
  return [checked('documentNumber', fill(fields.documentNumber, 9)), birth, expiry];
}

function writeTravelDocument(fields: MrzFields, checked: Checked, width: 36 | 44): readonly string[] {
  const [number, birth, expiry] = secondLineHead(fields, checked);
  const optional = fill(fields.optionalData ?? '', width === 44 ? 14 : 7);
  // 9303-4 clause 4.2.2: TD3 has a check digit of its own for the optional data; TD2 has none.
  const tail = width === 44 ? checked('optionalData', optional) : optional;
  const composite = checked('composite', number + birth + expiry + tail).slice(-1);
  const second = number + fill(fields.nationality, 3) + birth + sexCode(fields) + expiry + tail + composite;
  return [firstLine(fields, width), second];
}

/** 9303-7: visas carry no composite check digit. */
function writeVisa(fields: MrzFields, checked: Checked, width: 36 | 44): readonly string[] {
  const [number, birth, expiry] = secondLineHead(fields, checked);
  const head = number + fill(fields.nationality, 3) + birth + sexCode(fields) + expiry;
  return [firstLine(fields, width), head + fill(fields.optionalData ?? '', width - head.length)];
}

/** Writes the lines of a machine-readable zone after ICAO 9303 parts 3 to 7, with the faults that are asked for. */
export function writeMrz(format: MrzFormat, fields: MrzFields, faults: MrzFaults = {}): readonly string[] {
  const checked = checkedWriter(faults);
  switch (format) {
    case 'TD1':
      return writeTd1(fields, checked);
    case 'TD2':
      return writeTravelDocument(fields, checked, 36);
    case 'TD3':
      return writeTravelDocument(fields, checked, 44);
    case 'MRVA':
      return writeVisa(fields, checked, 44);
    case 'MRVB':
      return writeVisa(fields, checked, 36);
  }
}
