import type { Point, Quad } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { overlap, sharedArea } from './clip-polygon.ts';
import { lineThrough, signedArea } from './line.ts';
import { mapOutlines } from './map-outlines.ts';
import type { OutlineMaps } from './outline-maps.ts';
import { valueAt } from './quad-evidence.ts';

const [WIDTH, HEIGHT] = [128, 96];
const p = (x: number, y: number): Point => ({ x, y });

/** Distance to the nearest of a quad's sides, for places beside them. */
function toSides(quad: Quad, { x, y }: Point): number {
  const distances = quad.map((corner, i) => {
    const next = quad[(i + 1) % 4] ?? corner;
    const { along } = lineThrough(corner, next);
    const length = Math.hypot(next.x - corner.x, next.y - corner.y);
    const t = Math.max(0, Math.min(length, (x - corner.x) * along.x + (y - corner.y) * along.y));
    return Math.hypot(x - corner.x - t * along.x, y - corner.y - t * along.y);
  });
  return Math.min(...distances);
}

/** Maps as a perfect network would give them. */
function mapsOf(quads: readonly Quad[]): OutlineMaps {
  const cell = (i: number): Point => p((i % WIDTH) + 0.5, Math.floor(i / WIDTH) + 0.5);
  const covers = (quad: Quad, { x, y }: Point): boolean =>
    sharedArea([p(x - 0.1, y - 0.1), p(x + 0.1, y - 0.1), p(x + 0.1, y + 0.1), p(x - 0.1, y + 0.1)], quad) > 0.02;
  const covered = Float32Array.from({ length: WIDTH * HEIGHT }, (_, i) =>
    quads.some((quad) => covers(quad, cell(i))) ? 0.98 : 0.02,
  );
  const sides = Float32Array.from({ length: WIDTH * HEIGHT }, (_, i) =>
    Math.max(0, ...quads.map((quad) => Math.exp(-(toSides(quad, cell(i)) ** 2)))),
  );
  const size = { width: WIDTH, height: HEIGHT };
  return { covered: { ...size, data: covered }, sides: { ...size, data: sides }, cell: { x: 10, y: 10 } };
}

const CARD: Quad = [p(30.3, 20.6), p(100.2, 28.4), p(96.1, 74.7), p(26.9, 66.2)];

describe('outlines of the maps', () => {
  it('lie where the maps have them, to a fraction of a cell', () => {
    const [found, ...others] = mapOutlines(mapsOf([CARD]));
    expect(others).toEqual([]);
    expect(found && overlap(found.quad, CARD)).toBeGreaterThan(0.98);
    expect(found?.evidence.weakest).toBeGreaterThan(0.6);
    expect(found && signedArea(found.quad)).toBeGreaterThan(0);
  });

  it('are none where nothing is covered, or a crumb only', () => {
    expect(mapOutlines(mapsOf([]))).toEqual([]);
    expect(mapOutlines(mapsOf([[p(50, 50), p(55, 50), p(55, 54), p(50, 54)]]))).toEqual([]);
  });

  it('are two for two documents apart', () => {
    const other: Quad = [p(4, 78), p(24, 78), p(24, 92), p(4, 92)];
    expect(mapOutlines(mapsOf([CARD, other]))).toHaveLength(2);
  });

  it('part documents that touch', () => {
    const left: Quad = [p(10, 20), p(60, 20), p(60, 70), p(10, 70)];
    const right: Quad = [p(60, 20), p(110, 20), p(110, 70), p(60, 70)];
    const found = mapOutlines(mapsOf([left, right]));
    expect(found).toHaveLength(2);
    for (const card of [left, right]) {
      expect(Math.max(...found.map(({ quad }) => overlap(quad, card)))).toBeGreaterThan(0.93);
    }
  });

  it('have rivals where a line beside the document may be its side', () => {
    const maps = mapsOf([CARD]);
    for (let x = 20; x < 110; x++) maps.sides.data[12 * WIDTH + x] = 0.8;
    const [found] = mapOutlines(maps);
    const taller: Quad = [p(29.2, 12.5), p(101.6, 12.5), p(96.1, 74.7), p(26.9, 66.2)];
    const all = [...(found ? [found.quad] : []), ...(found?.rivals() ?? [])];
    for (const quad of [CARD, taller]) {
      expect(Math.max(...all.map((other) => overlap(other, quad)))).toBeGreaterThan(0.95);
    }
  });

  it('go on where the picture ends', () => {
    const cut: Quad = [p(60, 15), p(140, 30), p(128, 85), p(48, 70)];
    const [found] = mapOutlines(mapsOf([cut]));
    expect(found && overlap(found.quad, cut)).toBeGreaterThan(0.9);
  });
});

describe('values between cells', () => {
  it('are bilinear about the cells middles', () => {
    const map = { width: 3, height: 2, data: Float32Array.from([0, 1, 0, 0, 1, 0]) };
    expect(valueAt(map, p(1.5, 1))).toBeCloseTo(1, 2);
    expect(valueAt(map, p(1, 1))).toBeCloseTo(0.5);
    expect(valueAt(map, p(-4, 1))).toBe(0);
  });
});
