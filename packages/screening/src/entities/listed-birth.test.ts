import { describe, expect, it } from 'vitest';
import type { ListedBirth } from './list-entity.ts';
import { birthYears, listedBirth } from './listed-birth.ts';
import { dayOf } from './listed-day.ts';

type Row = readonly [text: string, from: string, to: string, precision: ListedBirth['precision'], circa?: boolean];

describe('a birth date as lists write it', () => {
  const rows: readonly Row[] = [
    ['1963-04-30', '1963-04-30', '1963-04-30', 'day'],
    ['1963-04-30T00:00:00+02:00', '1963-04-30', '1963-04-30', 'day'],
    ['30 Apr 1963', '1963-04-30', '1963-04-30', 'day'],
    ['13-Feb-2006', '2006-02-13', '2006-02-13', 'day'],
    ['30 April 1963', '1963-04-30', '1963-04-30', 'day'],
    ['April 30, 1963', '1963-04-30', '1963-04-30', 'day'],
    ['30/04/1963', '1963-04-30', '1963-04-30', 'day'],
    ['30.4.1963', '1963-04-30', '1963-04-30', 'day'],
    ['03/04/1963', '1963-04-03', '1963-04-03', 'day'],
    ['04/30/1963', '1963-04-30', '1963-04-30', 'day'],
    ['29 Feb 1964', '1964-02-29', '1964-02-29', 'day'],
    ['Feb 1964', '1964-02-01', '1964-02-29', 'month'],
    ['1963-04', '1963-04-01', '1963-04-30', 'month'],
    ['1963-04-00', '1963-04-01', '1963-04-30', 'month'],
    ['00/04/1963', '1963-04-01', '1963-04-30', 'month'],
    ['1963', '1963-01-01', '1963-12-31', 'year'],
    ['dd/mm/1965', '1965-01-01', '1965-12-31', 'year'],
    ['00/00/1965', '1965-01-01', '1965-12-31', 'year'],
    ['1965-00-00', '1965-01-01', '1965-12-31', 'year'],
    ['1963/04/30', '1963-04-30', '1963-04-30', 'day'],
    ['1963.04.30', '1963-04-30', '1963-04-30', 'day'],
    ['19630430', '1963-04-30', '1963-04-30', 'day'],
    ['30.04.1963 00:00:00', '1963-04-30', '1963-04-30', 'day'],
    ['4/30/1963 12:00:00 AM', '1963-04-30', '1963-04-30', 'day'],
    ['12. März 1970', '1970-03-12', '1970-03-12', 'day'],
    ['1er août 1970', '1970-08-01', '1970-08-01', 'day'],
    ['12 de mayo de 1970', '1970-05-12', '1970-05-12', 'day'],
    ['3 января 1970', '1970-01-03', '1970-01-03', 'day'],
    ['1970 m. kovo 12 d.', '1970-03-12', '1970-03-12', 'day'],
    ['1963年4月30日', '1963-04-30', '1963-04-30', 'day'],
    ['١٩٦٣-٠٤-٣٠', '1963-04-30', '1963-04-30', 'day'],
    ['XX/XX/1963', '1963-01-01', '1963-12-31', 'year'],
    ['born 1951', '1951-01-01', '1951-12-31', 'year'],
    ['1951?', '1951-01-01', '1951-12-31', 'year', true],
    ['1951 (approx)', '1951-01-01', '1951-12-31', 'year', true],
    ['um 1951', '1951-01-01', '1951-12-31', 'year', true],
    ['около 1951', '1951-01-01', '1951-12-31', 'year', true],
    ['c1951', '1951-01-01', '1951-12-31', 'year', true],
    ['1963 oder 1964', '1963-01-01', '1964-12-31', 'range'],
    ['circa 1951', '1951-01-01', '1951-12-31', 'year', true],
    ['c. 1951', '1951-01-01', '1951-12-31', 'year', true],
    ['ca. 1951', '1951-01-01', '1951-12-31', 'year', true],
    ['~1951', '1951-01-01', '1951-12-31', 'year', true],
    ['Approximately 1951', '1951-01-01', '1951-12-31', 'year', true],
    ['circa 12 Mar 1951', '1951-03-12', '1951-03-12', 'day', true],
    ['1963 to 1965', '1963-01-01', '1965-12-31', 'range'],
    ['1963-1965', '1963-01-01', '1965-12-31', 'range'],
    ['circa 1979-1982', '1979-01-01', '1982-12-31', 'range', true],
    ['between 1960 and 1962', '1960-01-01', '1962-12-31', 'range'],
    ['23 Mar 1963 to 25 Mar 1963', '1963-03-23', '1963-03-25', 'range'],
    ['Sep 1963 to Oct 1963', '1963-09-01', '1963-10-31', 'range'],
    ['1960s', '1960-01-01', '1969-12-31', 'range', true],
  ];
  it.each(rows.map((row) => ({ text: row[0], row })))('$text', ({ row: [text, from, to, precision, circa] }) => {
    expect(listedBirth(text)).toEqual({ from, to, precision, circa: circa ?? false });
  });

  it.each([
    '',
    'unknown',
    '30 Feb 1963',
    '31/11/1963',
    '99/99/1963',
    '1963-13-01',
    '12 Xyz 1963',
    '63',
    '0163-01-01',
    'Khartoum',
    // Years of the calendars of Iran and of Thailand.
    '۱۳۴۲',
    '2506',
    'before 1960',
    '30/4/63',
  ])('is none: %j', (text) => expect(listedBirth(text)).toBeNull());

  it('keeps the first of two that do not follow each other', () => {
    expect(listedBirth('1965 to 1963')).toEqual({
      from: '1965-01-01',
      to: '1965-12-31',
      precision: 'year',
      circa: false,
    });
  });

  it('may be marked as about so elsewhere, and be told as two years', () => {
    expect(listedBirth('1951', true)).toMatchObject({ circa: true });
    expect(birthYears('1951', '1953', false)).toEqual({
      from: '1951-01-01',
      to: '1953-12-31',
      precision: 'range',
      circa: false,
    });
    expect([birthYears('1953', '1951', false), birthYears('x', '1951', false)]).toEqual([null, null]);
  });

  it('gives the first possible day where only a day is wanted', () => {
    expect([dayOf('29/06/2012'), dayOf('2012'), dayOf(undefined), dayOf('soon')]).toEqual([
      '2012-06-29',
      '2012-01-01',
      undefined,
      undefined,
    ]);
  });
});
