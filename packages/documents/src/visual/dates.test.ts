import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates } from './dates.ts';

const first = (text: string) => readDates(text)[0]?.possible[0];

describe('readDates', () => {
  it.each([
    ['11 03 1990', '1990-03-11'],
    ['11.03.1990', '1990-03-11'],
    ['11/03/1990', '1990-03-11'],
    ['11031990', '1990-03-11'],
    ['1990-03-11', '1990-03-11'],
    ['1990 03 11', '1990-03-11'],
    ['19900311', '1990-03-11'],
    ['17 Jan 1961', '1961-01-17'],
    ['17Jan1961', '1961-01-17'],
    ['06 Dec 2013', '2013-12-06'],
    ['17 JAN /JAN 85', '2085-01-17'],
    ['17JAN/JAN85', '2085-01-17'],
    ['12 AOÛT/AUG 2024', '2024-08-12'],
    ['01 KOV/MAR 2030', '2030-03-01'],
    ['3. Mai 2001', '2001-05-03'],
    ['14 März 1999', '1999-03-14'],
    ['Jan 5, 2020', '2020-01-05'],
    ['02 0CT 2019', '2019-10-02'],
    ['Date of birth 11.03.1990 Vilnius', '1990-03-11'],
  ])('%s', (text, iso) => {
    expect(first(text)).toBe(iso);
  });

  it.each(['', '49003111045', '00000000', '31 02 1990', '12 FOO 1990', '910239248', '99.99.9999', 'VILNIUS (19)'])(
    'finds none in %j',
    (text) => {
      expect(readDates(text)).toEqual([]);
    },
  );

  it('keeps every meaning of an ambiguous print', () => {
    expect(readDates('01/02/2020')[0]?.possible).toEqual(['2020-02-01', '2020-01-02']);
    expect(readDates('12/31/2020')[0]?.possible).toEqual(['2020-12-31']);
    expect(readDates('31 JAN 66')[0]?.possible).toEqual(['2066-01-31', '1966-01-31']);
  });

  it('reads several dates of one line in order', () => {
    expect(readDates('01.02.2019 - 01.02.2029').map((date) => date.possible[0])).toEqual(['2019-02-01', '2029-02-01']);
  });

  it('finds every day in every notation', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y = '', m = '', d = ''] = iso.split('-');
        for (const text of [`${d}.${m}.${y}`, `${m}/${d}/${y}`, iso, `${d} ${m} ${y}`]) {
          expect(readDates(text)[0]?.possible).toContain(iso);
        }
      }),
    );
  });
});
