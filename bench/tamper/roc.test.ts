import { describe, expect, it } from 'vitest';
import { receiverOperatingCurve } from './roc.ts';

describe('receiverOperatingCurve', () => {
  it('is perfect where all attacks score above all honest photos', () => {
    const { auc, operatingPoint, found, flagged } = receiverOperatingCurve([5, 6, 7], [1, 2], 5);
    expect(auc).toBe(1);
    expect(operatingPoint).toEqual({ threshold: 5, tpr: 1, fpr: 0 });
    expect(found).toMatchObject({ count: 3, total: 3 });
    expect(flagged).toMatchObject({ count: 0, total: 2 });
  });

  it('is a coin toss where scores say nothing', () => {
    const { auc, aucInterval } = receiverOperatingCurve([0, 0, 0, 0], [0, 0, 0, 0], 1);
    expect(auc).toBe(0.5);
    expect(aucInterval[0]).toBeLessThan(0.5);
    expect(aucInterval[1]).toBeGreaterThan(0.5);
  });

  it('rises from the strictest threshold to the loosest', () => {
    const { roc } = receiverOperatingCurve([3, 1], [2, 0], 2);
    expect(roc).toEqual([
      { threshold: 3, tpr: 0.5, fpr: 0 },
      { threshold: 2, tpr: 0.5, fpr: 0.5 },
      { threshold: 1, tpr: 1, fpr: 0.5 },
      { threshold: 0, tpr: 1, fpr: 1 },
    ]);
  });
});
