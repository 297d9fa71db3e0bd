import { describe, expect, it } from 'vitest';
import { regress, regressChoice, weigh } from './regression.ts';

describe('regression', () => {
  it('finds the feature that tells', () => {
    const samples = Array.from({ length: 40 }, (_, i) => ({
      features: { constant: 1, telling: i % 2, idle: (i % 5) / 5 },
      right: i % 2 === 1,
    }));
    const weights = regress(samples);
    expect(weigh(weights, { constant: 1, telling: 1, idle: 0.4 })).toBeGreaterThan(1);
    expect(weigh(weights, { constant: 1, telling: 0, idle: 0.4 })).toBeLessThan(-1);
    expect(Math.abs(weights.idle ?? 9)).toBeLessThan((weights.telling ?? 0) / 4);
  });

  it('puts the right one of each set first, whatever the sets differ in', () => {
    const sets = Array.from({ length: 20 }, (_, i) =>
      [0, 1, 2].map((at) => ({ features: { fit: at / 2, scene: i }, right: at === 2 })),
    );
    const weights = regressChoice([...sets, [{ features: { fit: 0, scene: 3 }, right: true }]]);
    expect(weights.fit).toBeGreaterThan(1);
    expect(Math.abs(weights.scene ?? 9)).toBeLessThan(1e-6);
  });
});
