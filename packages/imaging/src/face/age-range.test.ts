import { describe, expect, it } from 'vitest';
import { AGE_ERROR_YEARS, expectedAge, rangeAround } from './age-range.ts';

const distribution = (weights: Readonly<Record<number, number>>): Float32Array =>
  Float32Array.from({ length: 100 }, (_, years) => weights[years] ?? 0);

describe('expectedAge', () => {
  it('is the middle of the only year that has weight', () => {
    expect(expectedAge(distribution({ 30: 1 }))).toBeCloseTo(30.5);
  });

  it('is the mean of several, however they are scaled', () => {
    expect(expectedAge(distribution({ 20: 3, 40: 1 }))).toBeCloseTo(25.5);
  });

  it('refuses a distribution without weight', () => {
    expect(() => expectedAge(distribution({}))).toThrow(RangeError);
  });
});

describe('rangeAround', () => {
  it('reaches as far on both sides, and not below birth', () => {
    expect(rangeAround(40)).toEqual({ from: 40 - AGE_ERROR_YEARS, to: 40 + AGE_ERROR_YEARS });
    expect(rangeAround(4).from).toBe(0);
  });
});
