import { type Quad, quadOfBox } from '@bonafide/domain';
import { expect, it } from 'vitest';
import { overlap } from './clip-polygon.ts';

const square = (x: number, y: number, side: number) => quadOfBox({ x, y, width: side, height: side });

it.each([
  ['the same', square(0, 0, 10), square(0, 0, 10), 1],
  ['apart', square(0, 0, 10), square(20, 0, 10), 0],
  ['half shifted', square(0, 0, 10), square(5, 0, 10), 50 / 150],
  ['one inside the other', square(0, 0, 10), square(2, 2, 5), 0.25],
  ['wound the other way', square(0, 0, 10), square(0, 0, 10).toReversed() as unknown as Quad, 1],
  ['begun at another corner', square(0, 0, 10), rotated(square(0, 0, 10)), 1],
])('overlap of quads that are %s', (_name, a, b, expected) => {
  expect(overlap(a, b)).toBeCloseTo(expected, 9);
  expect(overlap(b, a)).toBeCloseTo(expected, 9);
});

it('has no overlap for a quad without area', () => {
  expect(overlap(square(0, 0, 0), square(0, 0, 0))).toBe(0);
});

function rotated([a, b, c, d]: Quad): Quad {
  return [c, d, a, b];
}
