import { describe, expect, it } from 'vitest';
import { parseBirthDate, parseExpiryDate, parseIssueDate, parseIssueMonth } from './mrz-dates.ts';

const NOW = new Date('2026-03-15T12:00:00Z');

describe('parseBirthDate', () => {
  it.each([
    ['740812', '1974-08-12'],
    ['260315', '2026-03-15'],
    ['260316', '1926-03-16'],
    ['270101', '1927-01-01'],
    ['000229', '2000-02-29'],
  ])('%s lies not in the future: %s', (raw, iso) => {
    expect(parseBirthDate(raw, NOW)).toEqual({ iso, partial: null, error: null });
  });

  it.each([
    ['741332', 'date', null],
    ['741300', 'date', null],
    ['010229', 'date', null],
    ['74O812', 'character', null],
    ['74<<<<', 'date_incomplete', '1974'],
    ['7408<<', 'date_incomplete', '1974-08'],
    ['<<<<<<', 'date_incomplete', null],
    ['<<0812', 'date_incomplete', null],
    ['740800', 'date_incomplete', '1974-08'],
    ['740000', 'date_incomplete', '1974'],
    ['27<<<<', 'date_incomplete', '1927'],
  ])('%s has no ISO date: %s, but %s', (raw, error, partial) => {
    expect(parseBirthDate(raw, NOW)).toEqual({ iso: null, partial, error });
  });

  it('lets nobody be born after the document expired', () => {
    expect(parseBirthDate('200101', NOW, '2015-06-01').iso).toBe('1920-01-01');
    expect(parseBirthDate('100101', NOW, '2015-06-01').iso).toBe('2010-01-01');
    expect(parseBirthDate('200101', NOW, '2035-06-01').iso).toBe('2020-01-01');
  });
});

describe('parseExpiryDate', () => {
  it.each([
    ['120415', '2012-04-15'],
    ['350101', '2035-01-01'],
    ['681205', '2068-12-05'],
    ['960108', '1996-01-08'],
    ['810101', '1981-01-01'],
  ])('%s -> %s', (raw, iso) => {
    expect(parseExpiryDate(raw, NOW)).toEqual({ iso, partial: null, error: null });
  });
});

describe('dates of issue', () => {
  it('lie in the past', () => {
    expect(parseIssueDate('151218', NOW).iso).toBe('2015-12-18');
    expect(parseIssueDate('980102', NOW).iso).toBe('1998-01-02');
    expect(parseIssueMonth('9409', NOW)).toEqual({ iso: null, partial: '1994-09', error: 'date_incomplete' });
    expect(parseIssueMonth('2604', NOW).partial).toBe('1926-04');
    expect(parseIssueMonth('9413', NOW)).toEqual({ iso: null, partial: null, error: 'date' });
  });
});
