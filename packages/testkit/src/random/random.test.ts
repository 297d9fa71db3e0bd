import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';
import { fractalNoise, valueNoise } from './value-noise.ts';

const draw = (seed: number, count: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe('seededRandom', () => {
  it('repeats itself for one seed and differs between neighbours', () => {
    expect(draw(5, 20)).toEqual(draw(5, 20));
    expect(draw(5, 20)).not.toEqual(draw(6, 20));
  });

  it('is about uniform in [0,1)', () => {
    const values = draw(1, 10_000);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    const tenths = Array.from({ length: 10 }, (_, i) => values.filter((v) => Math.floor(v * 10) === i).length);
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });

  it('gives integers with both ends', () => {
    const random = seededRandom(2);
    expect(new Set(Array.from({ length: 200 }, () => random.integer(3, 6)))).toEqual(new Set([3, 4, 5, 6]));
  });

  it('gives about normal values of deviation 1', () => {
    const random = seededRandom(3);
    const values = Array.from({ length: 20_000 }, () => random.normal());
    const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
    expect(mean).toBeCloseTo(0, 1);
    expect(deviation).toBeCloseTo(1, 1);
  });
});

describe('noise', () => {
  it('is smooth: a small step changes little', () => {
    for (let i = 0; i < 200; i++) {
      const [x, y] = [i * 0.37 - 20, i * 0.61];
      expect(Math.abs(valueNoise(x, y) - valueNoise(x + 0.001, y))).toBeLessThan(0.01);
    }
  });

  it('stays in [0,1) and varies', () => {
    const values = Array.from({ length: 1000 }, (_, i) => fractalNoise(i * 0.7, i * 0.3));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(0.5);
  });
});
