import { describe, expect, it } from 'vitest';
import { birthAgrees } from './carried-data.ts';
import { checkPersonalNumber, examinePersonalNumber } from './check-personal-number.ts';
import { STATES_WITH_SCHEME, schemesOf } from './schemes.ts';

const LAST = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

// Invented people; the check characters are right by each scheme's own rule.
describe('examinePersonalNumber', () => {
  it.each([
    ['BEL', '850201332', '85020133279', '1985-02-01', 'F'],
    ['EST', '3850201100', '38502011004', '1985-02-01', 'M'],
    ['LTU', '4850201123', '48502011234', '1985-02-01', 'F'],
    ['CZE', '855201002', '8552010027', '1985-02-01', 'F'],
    ['FIN', '010285-123', '010285-1235', '1985-02-01', 'M'],
    ['FRA', '2850275123456', '285027512345672', '??85-02-??', 'F'],
    ['ITA', 'RSSMRA85B41H501', 'RSSMRA85B41H501C', '??85-02-01', 'F'],
    ['NOR', '0102851235', '01028512356', '1985-02-01', 'M'],
    ['ROU', '285020112345', '2850201123457', '1985-02-01', 'F'],
    ['SVN', '010298550512', '0102985505125', '1985-02-01', 'F'],
    ['SWE', '850201123', '8502011235', '??85-02-01', 'M'],
    ['UKR', '310781234', '3107812341', '1985-02-01', 'F'],
    ['KAZ', '85020140012', '850201400124', '1985-02-01', 'F'],
    ['CHN', '11010519850201002', '110105198502010022', '1985-02-01', 'F'],
    ['MEX', 'PEGJ850201MDFRRR0', 'PEGJ850201MDFRRR02', '1985-02-01', 'F'],
    ['ZAF', '850201498708', '8502014987082', '??85-02-01', 'F'],
    ['TWN', 'A23456789', 'A234567893', null, 'F'],
    ['NLD', '99999999', '999999990', null, null],
    ['ESP', '12345678', '12345678Z', null, null],
    ['ESP', 'X1234567', 'X1234567L', null, null],
    ['SGP', 'S1234567', 'S1234567D', null, null],
    ['JPN', '12345678901', '123456789018', null, null],
    ['BRA', '123456789', '12345678909', null, null],
    ['TUR', '1234567895', '12345678950', null, null],
    ['LVA', '0102851123', '01028511238', '1985-02-01', null],
  ] as const)('%s: %s... goes on to %s, born %s, %s', (state, _, number, dateOfBirth, sex) => {
    const { validity, ...carried } = examinePersonalNumber(state, number);
    expect(carried).toMatchObject({ dateOfBirth, sex });
    expect(validity).toBe('valid');
  });

  it.each([
    ['POL', '02270803628', '2002-07-08', 'F'],
    ['BGR', '7523169263', '1875-03-16', 'M'],
    ['NOR', '41028512356', '1985-02-01', 'M'],
    ['DNK', '010203-4567', '2003-02-01', 'M'],
    ['FIN', '010203A123X', '2003-02-01', 'M'],
    ['SWE', '19850261-1234', '1985-02-01', 'M'],
    ['HUN', '2-850201-1234', '1985-02-01', 'F'],
    ['KOR', '030201-4123456', '2003-02-01', 'F'],
    ['IDN', '3171014102850001', '??85-02-01', 'F'],
    ['VNM', '001185012345', '1985-??-??', 'F'],
    ['ALB', 'I55201002A', '1985-02-01', 'F'],
    ['BLR', '4010285A015PB1', '1985-02-01', 'F'],
    ['EGY', '28502010112345', '1985-02-01', 'F'],
    ['LKA', '855320123V', '1985-??-??', 'F'],
    ['LVA', '010285-11234', '1985-02-01', null],
    ['LTU', '98502011234', null, null],
  ])('%s %s says born %s, %s, whatever its check digit', (state, number, dateOfBirth, sex) => {
    expect(examinePersonalNumber(state, number)).toMatchObject({ dateOfBirth, sex });
  });

  it('names the number', () => {
    expect(examinePersonalNumber('POL', '44051401359').scheme).toBe('PESEL');
    expect(examinePersonalNumber('POL', '4405').scheme).toBeNull();
    expect(examinePersonalNumber('USA', '912-70-1234').scheme).toBe('ITIN');
  });
});

describe('checkPersonalNumber', () => {
  it.each([
    ['LTU', '38001010009', 'valid'],
    ['LTU', '38001010003', 'wrong_check_digit'],
    ['EST', '38001010002', 'wrong_check_digit'],
    ['POL', '44051401358', 'wrong_check_digit'],
    ['FIN', '131052-308T', 'valid'],
    ['FIN', '131052<308T<<<', 'valid'],
    ['FIN', '131052-308U', 'wrong_check_digit'],
    ['D', '131052-308U', 'unknown'],
  ])('%s %s is %s', (state, number, validity) => {
    expect(checkPersonalNumber(state, number)).toBe(validity);
  });

  it.each([
    ['UTO', '38001010004'],
    ['DEU', '123'],
    ['LTU', '3800101'],
    ['LTU', 'SPECIMEN'],
    ['LTU', ''],
    ['???', '38001010004'],
    // Born on 30 February: no number of the scheme, so that its check digit says nothing.
    ['LTU', '38002300000'],
  ])('%s %s cannot be told', (state, number) => {
    expect(checkPersonalNumber(state, number)).toBe('unknown');
  });

  it.each([
    ['LTU', '3800101000'],
    ['BEL', '8502013320'],
    ['ZAF', '850201498708'],
    ['SGP', 'M1234567'],
    ['ITA', 'RSSMRA85B41H501'],
    ['KAZ', '85020140012'],
  ])('of %s takes one last character after %s at most', (state, start) => {
    const validities = LAST.map((char) => checkPersonalNumber(state, start + char));
    expect(validities.filter((validity) => validity === 'valid').length).toBeLessThanOrEqual(1);
    expect(validities.filter((validity) => validity === 'wrong_check_digit').length).toBeGreaterThanOrEqual(9);
  });
});

describe('schemes', () => {
  it.each(STATES_WITH_SCHEME)('of %s never throw, whatever is printed', (state) => {
    expect(schemesOf(state).length).toBeGreaterThan(0);
    for (const text of [
      '',
      '0',
      '0'.repeat(9),
      '0'.repeat(10),
      '9'.repeat(11),
      '9'.repeat(12),
      '1'.repeat(13),
      'A12',
    ]) {
      expect(() => examinePersonalNumber(state, text)).not.toThrow();
    }
  });
});

describe('birthAgrees', () => {
  it.each([
    ['1985-02-01', '1985-02-01', true],
    ['??85-02-01', '1985-02-01', true],
    ['??85-02-??', '1885-02-28', true],
    ['1985-02-01', '1985', true],
    ['1985-02-01', '1986-02-01', false],
    ['??85-02-01', '1985-01-02', false],
  ])('%s and %s: %s', (carried, printed, agrees) => {
    expect(birthAgrees(carried, printed)).toBe(agrees);
  });
});
