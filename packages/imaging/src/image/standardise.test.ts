import { describe, expect, it } from 'vitest';
import { standardise } from './standardise.ts';

describe('a standardised crop', () => {
  it('has no mean and, with contrast, about unit deviation', () => {
    const values = standardise(Uint8Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? 20 : 220)));
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 3);
    expect(values[1]).toBeCloseTo(100 / 106, 5);
  });

  it('keeps the noise of an empty one small', () => {
    const values = standardise(Uint8Array.from({ length: 200 }, (_, i) => 128 + (i % 2)));
    expect(Math.max(...values)).toBeLessThan(0.1);
  });
});
