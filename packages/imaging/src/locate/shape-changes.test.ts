import { type Quad, quadOfBox } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { overlap } from './clip-polygon.ts';
import { shapeChanges } from './shape-changes.ts';

const box = (left: number, top: number, right: number, bottom: number): Quad =>
  quadOfBox({ x: left, y: top, width: right - left, height: bottom - top });
const SQUARE = box(100, 100, 300, 300);

describe('changes of shape', () => {
  it('move each of the four sides: two outwards, two inwards', () => {
    const changes = shapeChanges(SQUARE, 1, 1.25);
    const expected = [
      { whole: box(100, 100, 350, 300), added: box(300, 100, 350, 300) },
      { whole: box(50, 100, 300, 300), added: box(50, 100, 100, 300) },
      { whole: box(100, 100, 300, 260), added: null },
      { whole: box(100, 140, 300, 300), added: null },
    ];
    expect(changes).toHaveLength(expected.length);
    changes.forEach(({ whole, added }, i) => {
      expect(overlap(whole, expected[i]?.whole ?? SQUARE)).toBeCloseTo(1, 9);
      expect(added === null).toBe(expected[i]?.added === null);
      if (added) expect(overlap(added, expected[i]?.added ?? SQUARE)).toBeCloseTo(1, 9);
    });
  });

  it('keep to the plane of a quad in perspective', () => {
    const away: Quad = [
      { x: 100, y: 100 },
      { x: 300, y: 120 },
      { x: 300, y: 280 },
      { x: 100, y: 300 },
    ];
    const [longer] = shapeChanges(away, 1, 1.25);
    const [right, below] = [longer?.whole[1], longer?.whole[2]];
    // Its sides go on straight, and what is farther away is smaller.
    expect(((right?.y ?? 0) - 100) / ((right?.x ?? 0) - 100)).toBeCloseTo(0.1, 9);
    expect((below?.y ?? 0) - (right?.y ?? 0)).toBeLessThan(160);
    expect((right?.x ?? 0) - 300).toBeLessThan(50);
  });

  it('are none where next to nothing, or far too much, is wrong', () => {
    expect(shapeChanges(SQUARE, 1, 1.02)).toEqual([]);
    expect(shapeChanges(SQUARE, 1, 1.9)).toEqual([]);
  });
});
