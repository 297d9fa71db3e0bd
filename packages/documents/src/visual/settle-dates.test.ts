import { describe, expect, it } from 'vitest';
import { dateOrderOf, isWholeYears, meaningsOf, settleDates, yearsBetween } from './settle-dates.ts';

const two = (yy: string, rest = '-01-01') => [`20${yy}${rest}`, `19${yy}${rest}`];

describe('settleDates', () => {
  it('puts a birth before the issue and an expiry behind it', () => {
    expect(settleDates({ dateOfBirth: two('74'), dateOfIssue: two('12'), dateOfExpiry: two('22') })).toEqual({
      dateOfBirth: '1974-01-01',
      dateOfIssue: '2012-01-01',
      dateOfExpiry: '2022-01-01',
    });
  });

  it('takes the nearer century of a birth that the other dates allow', () => {
    expect(settleDates({ dateOfBirth: two('05'), dateOfExpiry: ['2020-01-01'] }).dateOfBirth).toBe('2005-01-01');
    expect(settleDates({ dateOfBirth: two('05'), dateOfExpiry: ['1999-01-01'] }).dateOfBirth).toBe('1905-01-01');
  });

  it('takes no birth for one that is still to come', () => {
    expect(settleDates({ dateOfBirth: two('74') }).dateOfBirth).toBe('1974-01-01');
  });

  it('prefers meanings whole years apart', () => {
    const dates = { dateOfIssue: ['2015-02-03', '2015-03-02'], dateOfExpiry: ['2025-03-02', '2025-02-03'] };
    const { dateOfIssue = '', dateOfExpiry = '' } = settleDates(dates);
    expect(isWholeYears(yearsBetween(dateOfIssue, dateOfExpiry))).toBe(true);
  });

  it('leaves out what was not found', () => {
    expect(settleDates({})).toEqual({});
  });
});

describe('dateOrderOf', () => {
  it('believes a date with one meaning more than the state', () => {
    expect(dateOrderOf(['10/27/1985', '01/02/2030'], null)).toBe('month-first');
    expect(dateOrderOf(['27/10/1985'], 'USA')).toBe('day-first');
  });

  it('knows who prints the month first', () => {
    expect(dateOrderOf(['01/02/2030'], 'USA')).toBe('month-first');
    expect(dateOrderOf(['01/02/2030'], 'GBR')).toBe('day-first');
    expect(meaningsOf('01/02/2030', 'month-first')[0]).toBe('2030-01-02');
  });
});
