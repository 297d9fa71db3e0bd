import { describe, expect, it } from 'vitest';
import { insideOf } from './inside-of.ts';

const SLANTED = [
  { x: 10, y: 0 },
  { x: 40, y: 10 },
  { x: 30, y: 40 },
  { x: 0, y: 30 },
];

describe('a place in a convex polygon', () => {
  it.each([
    ['clockwise', SLANTED],
    ['anticlockwise', SLANTED.toReversed()],
  ])('is found where the corners run %s', (_, polygon) => {
    const isInside = insideOf(polygon);
    expect([isInside(20, 20), isInside(10, 0), isInside(25, 5)]).toEqual([true, true, true]);
    expect([isInside(2, 2), isInside(39, 39), isInside(-100, 20), isInside(20, 500)]).toEqual(Array(4).fill(false));
  });
});
