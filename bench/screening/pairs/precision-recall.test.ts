import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from './bootstrap.ts';
import { FOLDS, foldOf } from './folds.ts';
import {
  areaUnderCurve,
  bestPoint,
  operatingPoint,
  precisionRecallCurve,
  recallAtPrecision,
  type Scored,
} from './precision-recall.ts';

const scored: readonly Scored[] = [
  { score: 0.9, match: true },
  { score: 0.8, match: true },
  { score: 0.7, match: false },
  { score: 0.6, match: true },
  { score: 0.1, match: false },
];

describe('at a threshold', () => {
  it('counts what is called and what is found', () => {
    expect(operatingPoint(scored, 0.8)).toMatchObject({
      precision: { count: 2, total: 2 },
      recall: { count: 2, total: 3 },
      f1: 0.8,
    });
    expect(operatingPoint(scored, 0).recall.rate).toBe(1);
    expect(operatingPoint([], 0.5).f1).toBe(0);
  });

  it('has one point per score, and knows the best', () => {
    const curve = precisionRecallCurve(scored);
    expect(curve.map(({ threshold }) => threshold)).toEqual([0.9, 0.8, 0.7, 0.6, 0.1]);
    expect(bestPoint(curve)).toMatchObject({ threshold: 0.6, f1: 6 / 7 });
    expect(recallAtPrecision(curve, 0.9)).toMatchObject({ threshold: 0.8 });
    expect(recallAtPrecision(precisionRecallCurve([{ score: 1, match: false }]), 0.9)).toBeNull();
    expect(bestPoint([])).toBeNull();
  });
});

describe('areaUnderCurve', () => {
  it.each([
    [[true, true, false, false], 1],
    [[false, false, true, true], 0],
    [[true, false, true, false], 0.75],
    [[true, true], 0.5],
  ])('of %j is %d', (matches, area) => {
    expect(areaUnderCurve(matches.map((match, index) => ({ score: -index, match })))).toBe(area);
  });

  it('does not mind the scale', () => {
    const some = fc.array(fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), match: fc.boolean() }));
    fc.assert(
      fc.property(some, (pairs) => {
        const doubled = pairs.map(({ score, match }) => ({ score: score * 2, match }));
        expect(areaUnderCurve(doubled)).toBeCloseTo(areaUnderCurve(pairs), 10);
      }),
    );
  });
});

describe('folds', () => {
  it('keep spellings of one listed name together', () => {
    expect(foldOf({ listed: 'ANNA, Berg' })).toBe(foldOf({ listed: 'anna berg' }));
  });

  it('are all used', () => {
    const used = new Set(Array.from({ length: 100 }, (_, index) => foldOf({ listed: `name ${index}` })));
    expect(used.size).toBe(FOLDS);
  });
});

it('bootstraps an interval around the measure, the same each time', () => {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const values = Array.from({ length: 200 }, (_, index) => index % 2);
  const interval = bootstrapInterval(values, mean);
  expect(interval.low).toBeGreaterThan(0.4);
  expect(interval.low).toBeLessThan(0.5);
  expect(interval.high).toBeGreaterThan(0.5);
  expect(bootstrapInterval(values, mean)).toEqual(interval);
});
