import { describe, expect, it } from 'vitest';
import { dynamicRange, illuminationUniformity } from './illumination-uniformity.ts';

const SIDE = 150;

/** A chip whose luma depends on the column alone. */
function chip(luma: (column: number) => number): Float32Array {
  return Float32Array.from({ length: SIDE * SIDE }, (_, index) => luma(index % SIDE));
}

describe('illuminationUniformity', () => {
  it('is one for the same light on both sides, whatever lies between them', () => {
    expect(
      illuminationUniformity(
        chip(() => 120),
        SIDE,
      ),
    ).toBe(1);
    const mirrored = chip((column) => 100 + Math.abs(column - (SIDE - 1) / 2));
    expect(illuminationUniformity(mirrored, SIDE)).toBeGreaterThan(0.95);
  });

  it('falls with light from one side, to nothing when no level is shared', () => {
    expect(
      illuminationUniformity(
        chip((column) => (column < 75 ? 60 : 180)),
        SIDE,
      ),
    ).toBe(0);
    const slanting = illuminationUniformity(
      chip((column) => 90 + column / 2),
      SIDE,
    );
    expect(slanting).toBeLessThan(0.2);
  });
});

describe('dynamicRange', () => {
  it('counts bits: none for one level, one for two, eight for all', () => {
    expect(dynamicRange(Float32Array.from({ length: 64 }, () => 7))).toBe(0);
    expect(dynamicRange(Float32Array.from({ length: 64 }, (_, index) => (index % 2) * 200))).toBe(1);
    expect(dynamicRange(Float32Array.from({ length: 512 }, (_, index) => index % 256))).toBe(8);
  });
});
