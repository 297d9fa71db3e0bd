import { describe, expect, it } from 'vitest';
import { toAgeBand } from './age-band.ts';

describe('toAgeBand', () => {
  it.each([
    [0, 'UNDER_8'],
    [7.9, 'UNDER_8'],
    [8, 'UNDER_13'],
    [12.9, 'UNDER_13'],
    [13, 'OVER_13'],
    [16, 'OVER_16'],
    [20.9, 'OVER_18'],
    [21, 'OVER_21'],
    [24.9, 'OVER_22'],
    [29.9, 'OVER_25'],
    [30, 'OVER_30'],
    [97, 'OVER_30'],
  ])('%d years are %s', (years, band) => {
    expect(toAgeBand(years)).toBe(band);
  });
});
