import { describe, expect, it } from 'vitest';
import { editDistance, percentile, wilson } from './statistics.ts';

describe('wilson', () => {
  it('agrees with published values', () => {
    // Newcombe 1998, table I: 81/263 and 15/148.
    expect(wilson(81, 263)).toMatchObject({ low: expect.closeTo(0.2553, 4), high: expect.closeTo(0.3662, 4) });
    expect(wilson(15, 148)).toMatchObject({ low: expect.closeTo(0.0624, 4), high: expect.closeTo(0.1605, 4) });
  });

  it('does not claim certainty for zero events', () => {
    const none = wilson(0, 38);
    expect(none.low).toBe(0);
    expect(none.high).toBeGreaterThan(0.05);
  });

  it('knows nothing from no trials', () => {
    expect(wilson(0, 0)).toMatchObject({ low: 0, high: 1 });
  });
});

describe('percentile', () => {
  it.each([
    [0.5, 3],
    [0.95, 5],
    [0, 1],
  ])('takes the nearest rank at %d', (share, expected) => {
    expect(percentile([5, 1, 4, 2, 3], share)).toBe(expected);
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['kitten', 'sitting', 3],
    ['ABC', '', 3],
    ['P<UTO', 'PUTO', 1],
  ])('%s -> %s is %d', (a, b, expected) => {
    expect(editDistance(a, b)).toBe(expected);
  });
});
