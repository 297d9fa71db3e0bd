import { describe, expect, it } from 'vitest';
import { colourAlong, linearFromSrgb, srgbFromLinear } from './colour.ts';
import { bump, clamp, curve, ease, mix } from './scalar.ts';

describe('scalar functions', () => {
  it('ease from 0 to 1, in either direction', () => {
    expect([ease(2, 4, 1), ease(2, 4, 3), ease(2, 4, 9)]).toEqual([0, 0.5, 1]);
    expect([ease(4, 2, 5), ease(4, 2, 3), ease(4, 2, 0)]).toEqual([0, 0.5, 1]);
  });

  it('clamp and mix', () => {
    expect([clamp(-1, 0, 1), clamp(0.4, 0, 1), clamp(2, 0, 1)]).toEqual([0, 0.4, 1]);
    expect(mix(10, 20, 0.25)).toBe(12.5);
  });

  it('bump is 1 at its middle and even', () => {
    expect(bump(0)).toBe(1);
    expect(bump(0.5, -0.2)).toBe(bump(-0.5, 0.2));
  });
});

describe('curve', () => {
  const hill = curve([
    [0, 0],
    [1, 2],
    [3, 1],
  ]);

  it('goes through its knots and stays level beyond them', () => {
    expect([hill(0), hill(1), hill(3)]).toEqual([0, 2, 1]);
    expect([hill(-5), hill(9)]).toEqual([0, 1]);
  });

  it('has no jumps', () => {
    for (let x = -0.5; x < 3.5; x += 0.01) expect(Math.abs(hill(x + 0.01) - hill(x))).toBeLessThan(0.05);
  });

  it('takes knots in any order', () => {
    const same = curve([
      [3, 1],
      [0, 0],
      [1, 2],
    ]);
    expect(same(0.7)).toBe(hill(0.7));
  });
});

describe('colours', () => {
  it('go to linear light and back', () => {
    for (const level of [0, 3, 10, 64, 128, 200, 255]) {
      expect(srgbFromLinear(linearFromSrgb(level)) * 255).toBeCloseTo(level, 6);
    }
    // IEC 61966-2-1: mid grey 188 is half the light of white.
    expect(linearFromSrgb(188)).toBeCloseTo(0.5, 2);
  });

  it('run along a row', () => {
    const row = [
      [0, 0, 0],
      [1, 0, 0],
      [1, 1, 0],
    ] as const;
    expect(colourAlong(row, 0)).toEqual([0, 0, 0]);
    expect(colourAlong(row, 0.25)[0]).toBeCloseTo(0.5, 3);
    expect(colourAlong(row, 1)[1]).toBeCloseTo(1, 3);
  });
});
