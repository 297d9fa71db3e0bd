import { describe, expect, it } from 'vitest';
import { overlap } from './clip-polygon.ts';
import { fitSides } from './fit-sides.ts';
import { lineThrough } from './line.ts';

type Corner = { readonly x: number; readonly y: number };
const TRUE: readonly [Corner, Corner, Corner, Corner] = [
  { x: 52, y: 40 },
  { x: 248, y: 61 },
  { x: 240, y: 180 },
  { x: 44, y: 161 },
];
const SEARCH = { reach: 10, step: 0.5, deviation: 4, leastSupport: 0.2, size: { width: 300, height: 220 } };

/** How near a place is to a true side; a wrong but shorter edge can be added. */
function nearSides({ x, y }: Corner): number {
  const distances = TRUE.map((corner, i) => {
    const { at, along } = lineThrough(corner, TRUE[(i + 1) % 4] ?? corner);
    return Math.abs((x - at.x) * along.y - (y - at.y) * along.x);
  });
  return Math.exp(-(Math.min(...distances) ** 2) / 2);
}

const OFFSETS = [
  { x: 4, y: -4 },
  { x: -3, y: 5 },
  { x: 5, y: 3 },
  { x: -5, y: 4 },
] as const;

describe('fitting sides', () => {
  const moved = (i: 0 | 1 | 2 | 3): Corner => ({ x: TRUE[i].x + OFFSETS[i].x, y: TRUE[i].y + OFFSETS[i].y });
  const guess: typeof TRUE = [moved(0), moved(1), moved(2), moved(3)];

  it('moves every side to its edge', () => {
    expect(overlap(guess, TRUE)).toBeLessThan(0.94);
    const { quad, support } = fitSides(guess, nearSides, SEARCH);
    expect(overlap(quad, TRUE)).toBeGreaterThan(0.99);
    expect(support).toBeGreaterThan(0.8);
  });

  it('tells of the side that lies on an edge least', () => {
    const all = fitSides(guess, nearSides, SEARCH);
    expect(all.weakest).toBeGreaterThan(0.7);
    const withoutTop = fitSides(guess, (at) => (at.y < 60 ? 0 : nearSides(at)), SEARCH);
    expect(withoutTop.weakest).toBeLessThan(0.3);
    expect(withoutTop.support).toBeGreaterThan(withoutTop.weakest + 0.2);
  });

  it('leaves the guess where there are no edges at all', () => {
    const { quad, support } = fitSides(guess, () => 0, SEARCH);
    expect(overlap(quad, guess)).toBeGreaterThan(0.9999);
    expect(support).toBe(0);
  });

  it('is not led astray by a strong edge that covers only a part of a side', () => {
    const withBlot = (at: Corner): number => (at.x > 120 && at.x < 160 && at.y < 46 ? 5 : nearSides(at));
    expect(overlap(fitSides(guess, withBlot, SEARCH).quad, TRUE)).toBeGreaterThan(0.98);
  });
});
