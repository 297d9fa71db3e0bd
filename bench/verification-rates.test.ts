import { describe, expect, it } from 'vitest';
import { acceptRateAt, equalErrorRate, errorRatesAt } from './verification-rates.ts';

const OVERLAPPING = { genuine: [0.1, 0.2, 0.3, 0.65], impostor: [0.6, 0.7, 0.8, 0.9] };

describe('acceptRateAt', () => {
  it('accepts up to the closest impostor when no false accept is allowed', () => {
    const { limit, accepted } = acceptRateAt(OVERLAPPING, 0);
    expect(limit).toBe(0.6);
    expect(accepted).toMatchObject({ count: 3, total: 4, rate: 0.75 });
  });

  it('spends the allowed share of false accepts', () => {
    expect(acceptRateAt(OVERLAPPING, 0.25).accepted.count).toBe(4);
  });

  it('accepts everybody when there is no impostor', () => {
    expect(acceptRateAt({ genuine: [5], impostor: [] }, 0.01).accepted.rate).toBe(1);
  });
});

describe('errorRatesAt', () => {
  it('counts a distance at the limit as a match', () => {
    const { fmr, fnmr } = errorRatesAt(OVERLAPPING, 0.6);
    expect(fmr).toMatchObject({ count: 1, total: 4 });
    expect(fnmr).toMatchObject({ count: 1, total: 4 });
  });
});

describe('equalErrorRate', () => {
  it('is zero for separable distances', () => {
    expect(equalErrorRate({ genuine: [0.1, 0.2], impostor: [0.5, 0.6] })).toBe(0);
  });

  it('finds where the two rates meet', () => {
    expect(equalErrorRate({ genuine: [0.1, 0.2, 0.3, 0.7], impostor: [0.25, 0.6, 0.8, 0.9] })).toBe(0.25);
  });

  it('is not a number without pairs of both kinds', () => {
    expect(equalErrorRate({ genuine: [0.1], impostor: [] })).toBeNaN();
  });
});
