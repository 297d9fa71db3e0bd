import { expect, test } from 'vitest';
import type { FoundFace } from './detector/find-faces.ts';
import { lookAt } from './look.ts';

const SIZE = { width: 96, height: 128 };
const FACE: FoundFace = {
  box: { x: 24, y: 40, width: 48, height: 48 },
  score: 0.9,
  rightEye: { x: 38, y: 56 },
  leftEye: { x: 58, y: 56 },
  noseTip: { x: 52, y: 66 },
};
/** Bright inside the box of the face, dark outside. */
const data = Uint8ClampedArray.from({ length: 96 * 128 * 4 }, (_, at) => {
  const [x, y] = [(at >> 2) % 96, Math.floor((at >> 2) / 96)];
  return x >= 24 && x < 72 && y >= 40 && y < 88 ? 200 : 10;
});
const picture = { ...SIZE, data };

test('measures a face in its own lengths', () => {
  const [face] = lookAt(picture, SIZE, [FACE]).faces;
  expect(face).toMatchObject({ x: 0.5, y: 0.5, width: 0.5 });
  expect(face?.eyeShare).toBeCloseTo(20 / 96);
  expect(face?.yaw).toBeCloseTo(0.2);
  expect(face?.pitch).toBeCloseTo(-0.5);
});

test('a head that leans to its shoulder measures the same', () => {
  const leaning = { ...FACE, rightEye: { x: 48, y: 46 }, leftEye: { x: 48, y: 66 }, noseTip: { x: 38, y: 60 } };
  const [face] = lookAt(picture, SIZE, [leaning]).faces;
  expect(face?.yaw).toBeCloseTo(0.2);
  expect(face?.pitch).toBeCloseTo(-0.5);
});

test('the light is that of the face, or of the picture without one', () => {
  expect(lookAt(picture, SIZE, [FACE]).brightness).toBeCloseTo(200);
  const empty = lookAt(picture, SIZE, []).brightness;
  expect(empty).toBeGreaterThan(10);
  expect(empty).toBeLessThan(60);
});

test('a face that leaves the picture is measured where it can be seen', () => {
  const leaving = { ...FACE, box: { x: -30, y: 40, width: 48, height: 48 } };
  expect(lookAt(picture, SIZE, [leaving]).brightness).toBeCloseTo(10);
});
