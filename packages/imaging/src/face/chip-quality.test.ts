import { describe, expect, it } from 'vitest';
import { measureIllumination } from './chip-illumination.ts';
import { measureSharpness } from './chip-sharpness.ts';

const SIDE = 150;

function chip(luma: (x: number, y: number) => number): Float32Array {
  return Float32Array.from({ length: SIDE * SIDE }, (_, index) => luma(index % SIDE, Math.floor(index / SIDE)));
}

/** Bars, 24 pixels apart; the harder, the steeper their edges. */
function bars(hardness: number): Float32Array {
  return chip((x) => 128 + 60 * Math.tanh(hardness * Math.sin((2 * Math.PI * x) / 24)));
}

/** A fixed sequence of numbers that look random, about Gaussian, with standard deviation one. */
function noise(index: number): number {
  const uniform = (salt: number): number => {
    const value = Math.sin(index * 12.9898 + salt * 78.233) * 43758.5453;
    return value - Math.floor(value);
  };
  return [1, 2, 3, 4].reduce((sum, salt) => sum + uniform(salt) - 0.5, 0) * Math.sqrt(3);
}

describe('measureIllumination', () => {
  it('counts pixels that are nearly black or nearly white', () => {
    const half = chip((x) => (x < SIDE / 2 ? 25 : 247));
    const { underexposed, overexposed } = measureIllumination(half, SIDE);
    expect(underexposed).toBeCloseTo(0.5, 1);
    expect(overexposed).toBeCloseTo(0.5, 1);
    const usable = measureIllumination(
      chip((x) => (x < SIDE / 2 ? 26 : 246)),
      SIDE,
    );
    expect(usable).toMatchObject({ underexposed: 0, overexposed: 0 });
  });

  it('measures the face, not the background around it', () => {
    const onWhite = chip((x, y) => (x >= 34 && x <= 116 && y >= 29 && y <= 131 ? 90 : 255));
    const { luminance, overexposed } = measureIllumination(onWhite, SIDE);
    expect(luminance).toBe(90);
    expect(overexposed).toBe(0);
  });
});

describe('measureSharpness', () => {
  it('falls as edges soften', () => {
    const values = [20, 5, 2, 1].map((hardness) => measureSharpness(bars(hardness), SIDE));
    for (let index = 1; index < values.length; index += 1) {
      expect(values[index]).toBeLessThan(values[index - 1] ?? 0);
    }
  });

  it('does not take dim light for blur', () => {
    const dim = bars(5).map((value) => value * 0.2);
    expect(measureSharpness(dim, SIDE)).toBeCloseTo(measureSharpness(bars(5), SIDE), 3);
  });

  it('does not take noise for detail', () => {
    const flat = chip((x, y) => 128 + 8 * noise(y * SIDE + x));
    expect(measureSharpness(flat, SIDE)).toBeLessThan(0.05);
    expect(measureSharpness(bars(20), SIDE)).toBeGreaterThan(0.3);
  });

  it('is zero for a flat grey', () => {
    expect(
      measureSharpness(
        chip(() => 128),
        SIDE,
      ),
    ).toBe(0);
  });
});
