import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, hasBackSide } from './document-kind.ts';
import { boundingBox, distance, enlargeQuad, mapQuad, type Quad, quadOfBox, sizeOfQuad } from './geometry.ts';

describe('boundingBox', () => {
  it('holds every point and touches the outermost', () => {
    const coordinate = fc.integer({ min: -5000, max: 5000 });
    const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(points, (all) => {
        const { x, y, width, height } = boundingBox(all);
        for (const point of all) {
          expect(point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height).toBe(true);
        }
        expect(all.some((point) => point.x === x) && all.some((point) => point.y === y + height)).toBe(true);
      }),
    );
  });
});

describe('quadOfBox', () => {
  it('runs clockwise from the top left', () => {
    expect(quadOfBox({ x: 2, y: 3, width: 10, height: 20 })).toEqual([
      { x: 2, y: 3 },
      { x: 12, y: 3 },
      { x: 12, y: 23 },
      { x: 2, y: 23 },
    ]);
  });

  it('is held by its own box again', () => {
    const box = { x: -4, y: 7, width: 1, height: 0.5 };
    expect(boundingBox(quadOfBox(box))).toEqual(box);
  });
});

describe('mapQuad', () => {
  it('takes each corner to its own place, in the same order', () => {
    const mirrored = mapQuad(quadOfBox({ x: 1, y: 2, width: 3, height: 4 }), ({ x, y }) => ({ x: 10 - x, y }));
    expect(mirrored).toEqual([
      { x: 9, y: 2 },
      { x: 6, y: 2 },
      { x: 6, y: 6 },
      { x: 9, y: 6 },
    ]);
  });
});

describe('hasBackSide', () => {
  it('is true of cards only', () => {
    expect(DOCUMENT_KINDS.filter(hasBackSide)).toEqual(['id_card', 'residence_permit', 'driver_licence']);
  });
});

const TRAPEZE: Quad = [
  { x: 1, y: 0 },
  { x: 5, y: 0 },
  { x: 6, y: 4 },
  { x: 0, y: 4 },
];

it('sizeOfQuad means the lengths of opposite sides', () => {
  expect(sizeOfQuad(TRAPEZE)).toEqual({ width: 5, height: Math.hypot(1, 4) });
  expect(distance({ x: 1, y: 1 }, { x: 4, y: 5 })).toBe(5);
});

it('enlargeQuad keeps the middle and the shape', () => {
  const larger = enlargeQuad(TRAPEZE, 2);
  expect(sizeOfQuad(larger)).toEqual({ width: 10, height: 2 * Math.hypot(1, 4) });
  expect(larger[0]).toEqual({ x: -1, y: -2 });
});
