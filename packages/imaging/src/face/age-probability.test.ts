import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { modelCardUrl } from '../inference/index.ts';
import { AGE_ERROR_SCALE_YEARS, probabilityOfAge } from './age-probability.ts';

/** Lower end of the 95 % interval of `hits` of `of` (Wilson 1927). */
function wilsonLow(hits: number, of: number): number {
  const [rate, z] = [hits / of, 1.96];
  const middle = rate + z ** 2 / (2 * of);
  const half = z * Math.sqrt((rate * (1 - rate)) / of + z ** 2 / (4 * of ** 2));
  return (middle - half) / (1 + z ** 2 / of);
}

describe('probabilityOfAge', () => {
  it('is a half at the estimate, and the two sides add up', () => {
    expect(probabilityOfAge(30, 30)).toBe(0.5);
    for (const years of [1, 5.5, 12, 40]) {
      expect(probabilityOfAge(30, 30 - years) + probabilityOfAge(30, 30 + years)).toBeCloseTo(1, 9);
    }
  });

  it('grows with the estimate and never reaches certainty', () => {
    const chances = [0, 10, 18, 25, 40, 90].map((estimate) => probabilityOfAge(estimate, 18));
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(Math.max(...chances)).toBeLessThan(1);
    expect(Math.min(...chances)).toBeGreaterThan(0);
  });

  it('is as wide as the photos that were measured allow, not narrower', async () => {
    const within15 = probabilityOfAge(40, 25) - probabilityOfAge(40, 55);
    expect(within15).toBeCloseTo(wilsonLow(47, 50), 3);
    expect(AGE_ERROR_SCALE_YEARS).toBeGreaterThan(7.5);
    const card = JSON.parse(await readFile(modelCardUrl('face-age'), 'utf8')) as { measuredOn: string };
    expect(card.measuredOn).toContain('47 of 50');
  });
});
