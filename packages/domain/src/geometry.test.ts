import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, hasBackSide } from './document-kind.ts';
import { boundingBox } from './geometry.ts';

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

describe('hasBackSide', () => {
  it('is true of cards only', () => {
    expect(DOCUMENT_KINDS.filter(hasBackSide)).toEqual(['id_card', 'residence_permit', 'driver_licence']);
  });
});
