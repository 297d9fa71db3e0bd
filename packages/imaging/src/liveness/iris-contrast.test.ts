import { expect, it } from 'vitest';
import type { RgbImage } from '../image/index.ts';
import { irisContrast } from './iris-contrast.ts';

const [WIDTH, HEIGHT] = [200, 100];
/** Corners of both eyes, as the mesh numbers them; other points do not matter. */
const CORNERS = new Map([
  [33, 30],
  [133, 80],
  [362, 120],
  [263, 170],
]);
const MESH = Array.from({ length: 468 }, (_, index) => ({ x: CORNERS.get(index) ?? 0, y: 50, z: 0 }));

/** Skin with what `eye` paints; places from the middle of the nearer eye, px. */
function face(eye: (x: number, y: number) => number | null, light = (x: number) => 1 + 0 * x): RgbImage {
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let at = 0; at < WIDTH * HEIGHT; at += 1) {
    const [column, row] = [at % WIDTH, Math.floor(at / WIDTH)];
    const level = eye(column - (column < WIDTH / 2 ? 55 : 145), row - 50) ?? 150;
    data.fill(level * light(column), 3 * at, 3 * at + 3);
  }
  return { width: WIDTH, height: HEIGHT, data };
}

const open = (x: number, y: number): number | null => {
  if ((x / 25) ** 2 + (y / 11) ** 2 > 1) return null;
  return Math.hypot(x, y) < 10 ? 40 : 220;
};
/** Lashes along a bow below the line of the corners. */
const shut = (x: number, y: number): number | null =>
  Math.abs(x) < 25 && Math.abs(y - 8 * (1 - (x / 25) ** 2)) < 3 ? 20 : null;

it('sees an iris between two whites, and none behind shut lids, whatever lashes hang there', () => {
  const contrast = irisContrast(face(open), MESH);
  expect(contrast).toBeGreaterThan(0.1);
  expect(irisContrast(face(shut), MESH)).toBeLessThan(0.25 * contrast);
});

it('does not mind light that falls from one side, nor how much there is', () => {
  const contrast = irisContrast(face(open), MESH);
  const aside = (x: number): number => 0.6 + (0.4 * x) / WIDTH;
  expect(irisContrast(face(open, aside), MESH)).toBeCloseTo(contrast, 1);
  expect(
    irisContrast(
      face(() => null, aside),
      MESH,
    ),
  ).toBeLessThan(0.02);
  expect(
    irisContrast(
      face(open, () => 0.5),
      MESH,
    ),
  ).toBeCloseTo(contrast, 1);
});

it('says nothing of a picture without light', () => {
  expect(
    irisContrast(
      face(() => 0),
      MESH,
    ),
  ).toBe(0);
});
