import { describe, expect, it } from 'vitest';
import { cardFormat, formatError, isFormatsRatio } from './card-format.ts';

describe('the format of a card', () => {
  it('is ID-1 by its ratio alone, also upright', () => {
    expect(cardFormat(1.586, null)).toBe('ID-1');
    expect(cardFormat(1 / 1.56, null)).toBe('ID-1');
  });

  it('stays open for 1.42, which passports, older cards and paper have', () => {
    expect(cardFormat(1.42, null)).toBeNull();
    expect(cardFormat(1.415, 44)).toBe('ID-3');
    expect(cardFormat(1.44, 36)).toBe('ID-2');
    expect(cardFormat(1.42, 43)).toBe('ID-3');
  });

  it('is none when zone and ratio disagree', () => {
    expect(cardFormat(1.42, 30)).toBeNull();
    expect(cardFormat(1.3, 44)).toBeNull();
    expect(cardFormat(2.2, null)).toBeNull();
  });

  it('is not that of a page cut above its zone', () => {
    expect([1.586, 1 / 1.42, 1.41].map(isFormatsRatio)).toEqual([true, true, true]);
    expect([1.93, 2.4, 1.2].map(isFormatsRatio)).toEqual([false, false, false]);
  });

  it('is off by the same share for a longer and a shorter one, upright or not', () => {
    expect(formatError(85.6 / 53.98)).toBe(0);
    expect(formatError(1.7)).toBeCloseTo(Math.log(1.7 / (85.6 / 53.98)), 6);
    expect(formatError(1 / 1.3)).toBeCloseTo(Math.log(105 / 74 / 1.3), 6);
  });
});
