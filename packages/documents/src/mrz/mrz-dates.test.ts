import { describe, expect, it } from 'vitest';
import { parseBirthDate, parseExpiryDate } from './mrz-dates.ts';

const NOW = new Date('2026-03-15T12:00:00Z');

describe('parseBirthDate', () => {
  it.each([
    ['740812', '1974-08-12'],
    ['260315', '2026-03-15'],
    ['260316', '1926-03-16'],
    ['270101', '1927-01-01'],
    ['000229', '2000-02-29'],
  ])('%s lies not in the future: %s', (raw, iso) => {
    expect(parseBirthDate(raw, NOW)).toEqual({ iso, error: null });
  });

  it.each([
    ['741332', 'date'],
    ['010229', 'date'],
    ['74O812', 'character'],
    ['74<<<<', 'date_incomplete'],
    ['<<<<<<', 'date_incomplete'],
    ['740800', 'date_incomplete'],
    ['740000', 'date_incomplete'],
  ])('%s has no ISO date: %s', (raw, error) => {
    expect(parseBirthDate(raw, NOW)).toEqual({ iso: null, error });
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
    expect(parseExpiryDate(raw, NOW)).toEqual({ iso, error: null });
  });
});
