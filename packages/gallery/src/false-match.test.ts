import { describe, expect, it } from 'vitest';
import { galleryFalseMatchRate } from './false-match.ts';

describe('galleryFalseMatchRate', () => {
  it('is the single rate for one, nothing for none, and nears certainty', () => {
    expect(galleryFalseMatchRate(0.001, 1)).toBeCloseTo(0.001, 12);
    expect(galleryFalseMatchRate(0.001, 0)).toBe(0);
    expect(galleryFalseMatchRate(0, 1e9)).toBe(0);
    expect(galleryFalseMatchRate(0.001, 1000)).toBeCloseTo(1 - 0.999 ** 1000, 12);
    expect(galleryFalseMatchRate(0.001, 1e6)).toBe(1);
  });

  it('keeps the digits of tiny rates', () => {
    expect(galleryFalseMatchRate(1e-18, 1000)).toBeCloseTo(1e-15, 25);
  });

  it('refuses what is no rate', () => {
    for (const [single, size] of [
      [-0.1, 1],
      [1, 1],
      [Number.NaN, 1],
      [0.1, -1],
    ] as const)
      expect(() => galleryFalseMatchRate(single, size)).toThrow(RangeError);
  });
});
