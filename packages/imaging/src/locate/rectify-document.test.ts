import type { Quad } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { project } from '../image/index.ts';
import { rectifyDocument } from './rectify-document.ts';

const [WIDTH, HEIGHT] = [800, 600];
/** Red grows to the right, green downwards. */
const image = {
  width: WIDTH,
  height: HEIGHT,
  data: Uint8Array.from({ length: WIDTH * HEIGHT * 3 }, (_, i) => {
    const pixel = Math.floor(i / 3);
    return [((pixel % WIDTH) * 255) / WIDTH, (Math.floor(pixel / WIDTH) * 255) / HEIGHT, 0][i % 3] ?? 0;
  }),
};
const QUAD: Quad = [
  { x: 100, y: 120 },
  { x: 600, y: 120 },
  { x: 600, y: 435.3 },
  { x: 100, y: 435.3 },
];

describe('rectifying', () => {
  it('keeps the way back to the photograph, margin included', () => {
    const { image: straight, toOriginal } = rectifyDocument(image, { quad: QUAD, format: 'ID-1' }, { margin: 0.05 });
    const border = Math.round(0.05 * 600);
    expect(straight.width).toBe(600 + 2 * border);
    const corner = project(toOriginal, { x: border, y: border });
    expect(corner.x).toBeCloseTo(100, 6);
    expect(corner.y).toBeCloseTo(120, 6);
    const middle = project(toOriginal, { x: straight.width / 2, y: straight.height / 2 });
    expect([middle.x, middle.y]).toEqual([expect.closeTo(350, 1), expect.closeTo(277.6, 1)]);
    const at = (Math.round(straight.height / 2) * straight.width + Math.round(straight.width / 2)) * 3;
    expect(straight.data[at]).toBeCloseTo((350 * 255) / WIDTH, -0.5);
  });

  it('has a format its own ratio and tells its resolution', () => {
    const { image: straight, pixelsPerMillimetre } = rectifyDocument(image, { quad: QUAD, format: 'ID-1' });
    expect(straight.width / straight.height).toBeCloseTo(85.6 / 53.98, 2);
    expect(pixelsPerMillimetre).toBeCloseTo(straight.width / 85.6, 6);
  });

  it('turns an upright card upright', () => {
    const [a, b, c, d] = QUAD;
    const { image: straight } = rectifyDocument(image, { quad: [b, c, d, a], format: 'ID-1' });
    expect(straight.height).toBeGreaterThan(straight.width);
  });

  it('mirrors back what was mirrored', () => {
    const [a, b, c, d] = QUAD;
    const { image: straight } = rectifyDocument(image, { quad: [b, a, d, c], format: null });
    expect(straight.data[0]).toBeGreaterThan(straight.data[(straight.width - 1) * 3] ?? 255);
  });

  it('neither blows up a tiny document nor exceeds the pixels that are allowed', () => {
    const tiny: Quad = [
      { x: 10, y: 10 },
      { x: 95.6, y: 10 },
      { x: 95.6, y: 64 },
      { x: 10, y: 64 },
    ];
    expect(rectifyDocument(image, { quad: tiny, format: 'ID-1' }).image.width).toBeLessThan(110);
    const { width, height } = rectifyDocument(image, { quad: QUAD, format: null }, { maxPixels: 40_000 }).image;
    expect(width * height).toBeLessThan(41_000);
  });
});
