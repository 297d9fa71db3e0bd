import { describe, expect, it } from 'vitest';
import { convexHull, minAreaRectangle } from './min-area-rectangle.ts';
import { quadOf, type RotatedBox } from './rotated-box.ts';

describe('convexHull', () => {
  it('keeps corners and drops points inside and on edges', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
      { x: 0, y: 4 },
    ];
    const hull = convexHull([...square, { x: 2, y: 2 }, { x: 2, y: 0 }, { x: 1, y: 3 }]);
    expect(hull).toHaveLength(4);
    expect(hull).toEqual(expect.arrayContaining(square));
  });
});

describe('minAreaRectangle', () => {
  it.each([0, 0.1, -0.3, 0.7, -0.78])('finds a rectangle turned by %d radians', (angle) => {
    const drawn: RotatedBox = { centre: { x: 50, y: 40 }, width: 60, height: 10, angle };
    const found = minAreaRectangle([...quadOf(drawn), { x: 50, y: 40 }]);
    expect(found?.centre.x).toBeCloseTo(50, 6);
    expect(found?.centre.y).toBeCloseTo(40, 6);
    expect(found?.width).toBeCloseTo(60, 6);
    expect(found?.height).toBeCloseTo(10, 6);
    expect(found?.angle).toBeCloseTo(angle, 6);
  });

  it('describes a standing rectangle by an angle within 45 degrees', () => {
    const found = minAreaRectangle(quadOf({ centre: { x: 0, y: 0 }, width: 60, height: 10, angle: 1.5 }));
    expect(Math.abs(found?.angle ?? 9)).toBeLessThanOrEqual(Math.PI / 4);
    expect([found?.width, found?.height]).toEqual([expect.closeTo(10, 6), expect.closeTo(60, 6)]);
  });

  it('has none for points on a line', () => {
    expect(minAreaRectangle([0, 1, 2, 3].map((x) => ({ x, y: 2 * x })))).toBeNull();
  });
});
