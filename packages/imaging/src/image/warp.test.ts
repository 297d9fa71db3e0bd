import { describe, expect, it } from 'vitest';
import { crop } from './crop.ts';
import { toGrey } from './grey.ts';
import { affine, project, rectangleToQuad } from './homography.ts';
import { resize } from './resize.ts';
import type { RgbImage } from './rgb-image.ts';
import { rectify, warp, warpGrey } from './warp.ts';

/** Red grows with x, green with y. */
function ramp(width: number, height: number): RgbImage {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    data[i * 3] = (i % width) * 10;
    data[i * 3 + 1] = Math.floor(i / width) * 10;
  }
  return { width, height, data };
}

const pixel = (image: RgbImage, x: number, y: number) => [
  ...image.data.subarray((y * image.width + x) * 3, (y * image.width + x) * 3 + 3),
];

const QUAD = [
  { x: 10, y: 5 },
  { x: 90, y: 15 },
  { x: 80, y: 70 },
  { x: 5, y: 60 },
] as const;

describe('rectangleToQuad', () => {
  it('takes corners to corners', () => {
    const h = rectangleToQuad({ width: 200, height: 100 }, QUAD);
    const corners = [
      { x: 0, y: 0 },
      { x: 200, y: 0 },
      { x: 200, y: 100 },
      { x: 0, y: 100 },
    ];
    for (const [i, corner] of corners.entries()) {
      const { x, y } = project(h, corner);
      expect(x).toBeCloseTo(QUAD[i]?.x ?? Number.NaN, 6);
      expect(y).toBeCloseTo(QUAD[i]?.y ?? Number.NaN, 6);
    }
  });

  it('keeps straight lines straight', () => {
    const h = rectangleToQuad({ width: 200, height: 100 }, QUAD);
    const [a, b, c] = [0, 70, 200].map((x) => project(h, { x, y: 40 }));
    if (!a || !b || !c) throw new Error('three points were given');
    expect((b.x - a.x) * (c.y - a.y)).toBeCloseTo((c.x - a.x) * (b.y - a.y), 6);
  });
});

describe('warp', () => {
  it('shifts by whole pixels without loss and repeats the edge', () => {
    const shifted = warp(ramp(12, 8), affine([1, 0, 3, 0, 1, 2]), { width: 12, height: 8 });
    expect(pixel(shifted, 0, 0)).toEqual([30, 20, 0]);
    expect(pixel(shifted, 11, 7)).toEqual([110, 70, 0]);
  });

  it('interpolates between pixels and averages when it reduces', () => {
    expect(pixel(warp(ramp(12, 8), affine([1, 0, 0.5, 0, 1, 0]), { width: 4, height: 4 }), 1, 0)).toEqual([15, 0, 0]);
    const reduced = warp(ramp(12, 8), affine([4, 0, 0, 0, 4, 0]), { width: 3, height: 2 });
    expect(pixel(reduced, 0, 0)).toEqual([15, 15, 0]);
  });

  it('does the same on one channel', () => {
    const grey = warpGrey(toGrey(ramp(12, 8)), affine([1, 0, 3, 0, 1, 0]), { width: 2, height: 2 });
    expect(grey.data[0]).toBe(9);
  });

  it('straightens a quad to its rectangle', () => {
    const straight = rectify(
      ramp(20, 20),
      [
        { x: 4, y: 0 },
        { x: 20, y: 0 },
        { x: 20, y: 10 },
        { x: 4, y: 10 },
      ],
      {
        width: 16,
        height: 10,
      },
    );
    expect(pixel(straight, 0, 0)).toEqual([40, 0, 0]);
  });
});

describe('crop and resize', () => {
  it('cuts what lies on the image', () => {
    const cut = crop(ramp(12, 8), { x: 9.5, y: -3, width: 50, height: 5 });
    expect(cut).toMatchObject({ width: 3, height: 2 });
    expect(pixel(cut, 0, 1)).toEqual([90, 10, 0]);
  });

  it('resamples to the size that was asked for', async () => {
    expect(await resize(ramp(12, 8), 24, 4)).toMatchObject({ width: 24, height: 4 });
  });
});
