import { describe, expect, it } from 'vitest';
import { squareCrop } from './affine-transform.ts';
import { cutCrop, luminanceOf, turnedCrop } from './planar-crop.ts';

const IDENTITY = { a: 1, b: 0, tx: 0, c: 0, d: 1, ty: 0 };

/** Red grows to the right, green downwards, blue is constant. */
const GRADIENT = {
  width: 8,
  height: 8,
  data: Uint8Array.from({ length: 8 * 8 * 3 }, (_, index) => {
    const pixel = Math.floor(index / 3);
    return [10 * (pixel % 8), 10 * Math.floor(pixel / 8), 200][index % 3] ?? 0;
  }),
};

describe('cutCrop', () => {
  it('separates the channels into planes', () => {
    const { data } = cutCrop(GRADIENT, IDENTITY, 2, 2);
    expect([...data]).toEqual([0, 10, 0, 10, 0, 0, 10, 10, 200, 200, 200, 200]);
  });

  it('interpolates between pixels when it enlarges', () => {
    const { data } = cutCrop(GRADIENT, { ...IDENTITY, tx: 0.5, ty: 0.25 }, 1, 1);
    expect(data[0]).toBeCloseTo(5);
    expect(data[1]).toBeCloseTo(2.5);
  });

  it('averages over the area when it shrinks', () => {
    const stripes = {
      width: 8,
      height: 8,
      data: Uint8Array.from({ length: 8 * 8 * 3 }, (_, index) => (Math.floor(index / 3) % 2 === 0 ? 0 : 200)),
    };
    const whole = squareCrop({ x: 3.5, y: 3.5 }, { side: 2, extent: 8, angleRadians: 0 });
    for (const value of cutCrop(stripes, whole, 2, 2).data) expect(value).toBeCloseTo(100);
  });

  it('shows black outside the image', () => {
    const { data } = cutCrop(GRADIENT, { ...IDENTITY, tx: -5, ty: -5 }, 1, 1);
    expect([...data]).toEqual([0, 0, 0]);
  });

  it('follows a reflection', () => {
    const { data } = cutCrop(GRADIENT, { ...IDENTITY, a: -1, tx: 7 }, 3, 1);
    expect([...data.subarray(0, 3)]).toEqual([70, 60, 50]);
  });
});

describe('turnedCrop', () => {
  const square = (quarterTurns: number) =>
    squareCrop({ x: 3.5, y: 3.5 }, { side: 4, extent: 8, angleRadians: (quarterTurns * Math.PI) / 2 });

  it.each([1, 2, 3])('gives what a crop turned by %i quarters would', (quarterTurns) => {
    const upright = cutCrop(GRADIENT, square(0), 4, 4);
    const cut = cutCrop(GRADIENT, square(quarterTurns), 4, 4);
    expect(turnedCrop(upright, quarterTurns)).toEqual(cut);
    expect(cut.data).not.toEqual(upright.data);
  });
});

describe('luminanceOf', () => {
  it('weighs the channels as Rec. 601 does', () => {
    const crop = { width: 1, height: 1, data: Float32Array.from([100, 50, 200]) };
    expect(luminanceOf(crop)[0]).toBeCloseTo(0.299 * 100 + 0.587 * 50 + 0.114 * 200, 3);
  });
});
