import { expect, it } from 'vitest';
import type { RgbImage } from '../image/index.ts';
import { backgroundShift } from './background-shift.ts';
import { lightGrid } from './light-grid.ts';
import { perceptualHash } from './perceptual-hash.ts';

/** Soft waves, moved by whole pixels. */
function waves(dx: number, dy: number, gain = 1): RgbImage {
  const [width, height] = [480, 640];
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [(at % width) - dx, Math.floor(at / width) - dy];
    data.fill(gain * (120 + 60 * Math.sin(x / 23) + 50 * Math.cos(y / 31 + x / 90)), 3 * at, 3 * at + 3);
  }
  return { width, height, data };
}

const cells = (image: RgbImage) => {
  const grid = lightGrid(image);
  return { ...grid, cells: grid.brightness };
};
const HEAD = { x: 20, y: 20, width: 20, height: 30 };

it('measures how surroundings moved, to a part of a cell', () => {
  const shift = backgroundShift(cells(waves(0, 0)), cells(waves(12, -8)), HEAD);
  expect((shift?.x ?? 0) * 8).toBeCloseTo(12, -0.6);
  expect((shift?.y ?? 0) * 8).toBeCloseTo(-8, -0.6);
});

it('says nothing of a plain wall', () => {
  const wall = { width: 480, height: 640, data: new Uint8Array(480 * 640 * 3).fill(180) };
  expect(backgroundShift(cells(wall), cells(wall), HEAD)).toBeNull();
});

it('hashes what looks alike alike, and other pictures otherwise', () => {
  const hash = perceptualHash(cells(waves(0, 0)));
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(perceptualHash(cells(waves(0, 0, 0.9)))).toBe(hash);
  expect(perceptualHash(cells(waves(70, 40)))).not.toBe(hash);
});
