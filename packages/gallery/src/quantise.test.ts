import { assert, double, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DESCRIPTOR_LENGTH, quantise, roundingRadius } from './quantise.ts';
import { distanceOf } from './rank-exactly.ts';

const filled = (value: number) => new Array<number>(DESCRIPTOR_LENGTH).fill(value);

describe('quantise', () => {
  it.each([127, 32_767])('stays within its rounding radius at %i levels', (levels) => {
    const descriptors = uint8Array({ minLength: DESCRIPTOR_LENGTH, maxLength: DESCRIPTOR_LENGTH });
    assert(
      property(descriptors, double({ min: 1e-6, max: 1e6, noNaN: true }), (bytes, size) => {
        const descriptor = Float32Array.from(bytes, (byte) => (byte / 128 - 1) * size);
        const { codes, scale, squares } = quantise(descriptor, levels);
        const rounded = Array.from(codes, (code) => code * scale);
        expect(distanceOf(descriptor, rounded)).toBeLessThanOrEqual(roundingRadius(scale));
        expect(Math.max(...Array.from(codes, Math.abs))).toBeLessThanOrEqual(levels);
        expect(squares).toBe(codes.reduce((sum, code) => sum + code ** 2, 0));
        expect(Math.fround(scale)).toBe(scale);
      }),
    );
  });

  it('takes a descriptor of nothing', () => {
    expect(quantise(filled(0), 127)).toEqual({ codes: new Int16Array(DESCRIPTOR_LENGTH), scale: 0, squares: 0 });
    expect(quantise(filled(1e-44), 127).scale).toBe(0);
  });

  it('refuses what is no descriptor', () => {
    expect(() => quantise([1, 2], 127)).toThrow(RangeError);
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, -1e300])
      expect(() => quantise(filled(0).with(5, wrong), 127)).toThrow(RangeError);
  });
});
