import { expect, test } from 'vitest';
import { FRAME_SIZE } from '../take.ts';
import { SHEET_DISTANCE, turnSheet } from './turned-sheet.ts';

const { width, height } = FRAME_SIZE;
const BEHIND = new Float32Array(3 * width * height);
const HELD = { yaw: 0, pitch: 0, bend: 0, tilt: 0, distance: SHEET_DISTANCE, x: 0, y: 0 };

/** A white sheet with black lines 60 px left and right of its middle. */
const SHEET = Float32Array.from({ length: 3 * width * height }, (_, index) => {
  const column = Math.floor(index / 3) % width;
  return Math.abs(Math.abs(column - width / 2) - 60) <= 2 ? 0.01 : 1;
});

/** Distance of the two lines from the middle of the frame's middle row, px: to the left and to the right. */
function lines(picture: Float32Array): readonly [number, number] {
  const dark = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const light = picture[3 * ((height / 2) * width + column)] as number;
    return light > 0 && light < 0.5;
  });
  const middle = (columns: number[]): number =>
    columns.reduce((sum, column) => sum + column, 0) / columns.length - width / 2;
  return [-middle(dark.filter((column) => column < width / 2)), middle(dark.filter((column) => column > width / 2))];
}

test('a sheet that is held where it was photographed is seen as it is', () => {
  const [left, right] = lines(turnSheet(SHEET, BEHIND, HELD));
  expect(left).toBeCloseTo(60, -0.5);
  expect(right).toBeCloseTo(60, -0.5);
});

test('turned, it narrows by the cosine, and its nearer side less than the other', () => {
  const [left, right] = lines(turnSheet(SHEET, BEHIND, { ...HELD, yaw: Math.PI / 4 }));
  expect((left + right) / 120).toBeGreaterThan(0.66);
  expect((left + right) / 120).toBeLessThan(0.76);
  expect(left).toBeGreaterThan(right);
});

test('bent, its sides go back and move together; nearer, everything grows', () => {
  const [, bent] = lines(turnSheet(SHEET, BEHIND, { ...HELD, bend: 0.1 }));
  const [, near] = lines(turnSheet(SHEET, BEHIND, { ...HELD, distance: SHEET_DISTANCE / 1.5 }));
  expect(bent).toBeLessThan(58);
  expect(near).toBeCloseTo(90, -0.5);
});
