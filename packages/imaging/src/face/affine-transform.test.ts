import { describe, expect, it } from 'vitest';
import { applyAffine, invertAffine, scaleOf, similarityBetween, squareCrop } from './affine-transform.ts';

const TRIANGLE = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 0, y: 10 },
];

describe('similarityBetween', () => {
  it('recovers scale, rotation and shift', () => {
    // Twice as large, a quarter turn clockwise, moved to (5, 7).
    const turned = [
      { x: 5, y: 7 },
      { x: 5, y: 27 },
      { x: -15, y: 7 },
    ];
    const transform = similarityBetween(TRIANGLE, turned);
    expect(scaleOf(transform)).toBeCloseTo(2);
    const moved = applyAffine(transform, { x: 10, y: 10 });
    expect(moved.x).toBeCloseTo(-15);
    expect(moved.y).toBeCloseTo(27);
  });

  it('finds the best fit when no similarity fits exactly', () => {
    const stretched = TRIANGLE.map(({ x, y }) => ({ x: 1.2 * x, y: 0.8 * y }));
    expect(scaleOf(similarityBetween(TRIANGLE, stretched))).toBeCloseTo(1);
  });

  it('refuses points that coincide and lists of different length', () => {
    const same = TRIANGLE.map(() => ({ x: 3, y: 3 }));
    expect(() => similarityBetween(same, TRIANGLE)).toThrow(RangeError);
    expect(() => similarityBetween(TRIANGLE, TRIANGLE.slice(1))).toThrow(RangeError);
  });
});

describe('invertAffine', () => {
  it('undoes a transform', () => {
    const transform = { a: 2, b: -0.5, tx: 7, c: 0.3, d: 1.5, ty: -4 };
    const back = applyAffine(invertAffine(transform), applyAffine(transform, { x: 12, y: -3 }));
    expect(back.x).toBeCloseTo(12);
    expect(back.y).toBeCloseTo(-3);
  });

  it('refuses a transform that flattens the plane', () => {
    expect(() => invertAffine({ a: 1, b: 2, tx: 0, c: 2, d: 4, ty: 0 })).toThrow(RangeError);
  });
});

describe('squareCrop', () => {
  it('puts the centre of the crop on the given point', () => {
    const transform = squareCrop({ x: 40, y: 30 }, { side: 5, extent: 50, angleRadians: 1 });
    const centre = applyAffine(transform, { x: 2, y: 2 });
    expect(centre.x).toBeCloseTo(40);
    expect(centre.y).toBeCloseTo(30);
    expect(scaleOf(transform)).toBeCloseTo(10);
  });

  it('turns clockwise for positive angles, y pointing downwards', () => {
    const transform = squareCrop({ x: 0, y: 0 }, { side: 3, extent: 3, angleRadians: Math.PI / 2 });
    const right = applyAffine(transform, { x: 2, y: 1 });
    expect(right.x).toBeCloseTo(0);
    expect(right.y).toBeCloseTo(1);
  });
});
