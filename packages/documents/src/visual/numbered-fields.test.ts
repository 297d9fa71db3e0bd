import { describe, expect, it } from 'vitest';
import { fieldMarks, misreadMark } from './field-numbers.ts';
import { numberedFields } from './numbered-fields.ts';
import { textLines } from './text-lines.fixture.ts';

const read = (rows: Parameters<typeof textLines>[0]) =>
  Object.fromEntries(numberedFields(textLines(rows)).map(({ attribute, value }) => [attribute, value.value]));

describe('numberedFields', () => {
  it('understands numbers that were misread or glued to their values', () => {
    expect(
      read([
        ['l.MÜLLER', 100, 20],
        ['2JÜRGEN', 100, 40],
        ['3. 12.08.1974', 100, 60],
        ['BAD AIBLING', 260, 60],
        ['4a.16.04.2007 4c. LRA ROSENHEIM', 100, 80],
        ['4h.15.04.2032', 100, 100],
        ['5. J430A1RRI52', 100, 120],
        ['9. AM/B/L', 100, 160],
      ]),
    ).toEqual({
      surname: 'MÜLLER',
      givenNames: 'JÜRGEN',
      dateOfBirth: '1974-08-12',
      placeOfBirth: 'BAD AIBLING',
      dateOfIssue: '2007-04-16',
      authority: 'LRA ROSENHEIM',
      dateOfExpiry: '2032-04-15',
      documentNumber: 'J430A1RRI52',
      licenceCategories: 'AM/B/L',
    });
  });

  it('ends an address before categories whose number was not read', () => {
    expect(
      read([
        ['1. MÜLLER', 100, 20],
        ['3. 12.08.1974', 100, 60],
        ['4a. 16.04.2007', 100, 80],
        ['5. J430A1RRI52', 100, 100],
        ['8. ALBA 8', 100, 120],
        ['ULM', 104, 138],
        ['AM ABT', 104, 156],
      ]),
    ).toMatchObject({ address: 'ALBA 8, ULM' });
  });

  it('takes the day of a date for no number', () => {
    expect(fieldMarks('16.04.1955')).toEqual([]);
    expect(fieldMarks('12. 70')).toMatchObject([{ number: '12' }]);
  });

  it('takes the first letter of a name for no number', () => {
    expect(misreadMark('ILZE')).toBeNull();
    expect(misreadMark('I. ROSSI')).toMatchObject({ number: '1', valueStart: 3 });
  });

  it('reads licences of the AAMVA, where 4d is the number', () => {
    expect(
      read([
        ['4d DLN D1234567', 100, 20],
        ['3 DOB 08/12/1974', 100, 40],
        ['4a. ISS 04/16/2022', 100, 60],
        ['4b EXP 08/12/2030', 100, 80],
        ['1. SAMPLE', 100, 100],
        ['2. JANE ANN', 100, 120],
        ['15. SEX F', 100, 140],
        ['18. EYES BRO', 100, 160],
      ]),
    ).toMatchObject({ documentNumber: 'D1234567', surname: 'SAMPLE', givenNames: 'JANE ANN', sex: 'F' });
  });

  it('leaves a passport with numbered labels alone', () => {
    expect(
      read([
        ['1. Surname', 100, 20],
        ['ERIKSSON', 100, 33],
        ['2. Given names', 100, 50],
        ['3. Date of birth', 100, 80],
        ['12.08.1974', 100, 93],
        ['5. Personal No.', 100, 110],
      ]),
    ).toEqual({});
  });
});
