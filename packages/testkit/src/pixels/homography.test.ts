import type { Quad } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { applyHomography, homographyBetween, quadOfSize } from './homography.ts';

const SKEWED: Quad = [
  { x: 13, y: 7 },
  { x: 210, y: 31 },
  { x: 190, y: 160 },
  { x: -4, y: 120 },
];

describe('homographyBetween', () => {
  it('takes corners to corners', () => {
    const m = homographyBetween(quadOfSize(100, 60), SKEWED);
    quadOfSize(100, 60).forEach((corner, i) => {
      const { x, y } = applyHomography(m, corner);
      expect(x).toBeCloseTo(SKEWED[i]?.x ?? Number.NaN, 8);
      expect(y).toBeCloseTo(SKEWED[i]?.y ?? Number.NaN, 8);
    });
  });

  it('is undone by the projection the other way', () => {
    const there = homographyBetween(quadOfSize(100, 60), SKEWED);
    const back = homographyBetween(SKEWED, quadOfSize(100, 60));
    const { x, y } = applyHomography(back, applyHomography(there, { x: 33, y: 41 }));
    expect([x, y]).toEqual([expect.closeTo(33, 6), expect.closeTo(41, 6)]);
  });

  it('keeps straight lines straight', () => {
    const m = homographyBetween(quadOfSize(100, 60), SKEWED);
    const [a, b, c] = [10, 40, 80].map((x) => applyHomography(m, { x, y: 20 }));
    if (!a || !b || !c) throw new Error('three points were projected');
    expect((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)).toBeCloseTo(0, 6);
  });

  it('refuses corners on one line', () => {
    const flat: Quad = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 2, y: 0 },
      { x: 3, y: 0 },
    ];
    expect(() => homographyBetween(flat, quadOfSize(1, 1))).toThrow('on one line');
  });
});
