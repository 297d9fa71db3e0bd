import { type Quad, quadOfBox } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { shapeError } from './shape-error.ts';

const SIZE = { width: 1000, height: 800 };
const box = (width: number, height: number) => quadOfBox({ x: 100, y: 100, width, height });

describe('the error of a shape', () => {
  it('is none for a card and a page, lying or upright', () => {
    for (const quad of [box(856, 540), box(540, 856), box(500, 352)])
      expect(shapeError(quad, SIZE)).toBeLessThan(0.005);
  });

  it('is how far a square is from a page', () => {
    expect(shapeError(box(400, 400), SIZE)).toBeCloseTo(Math.log(105 / 74), 3);
  });

  it('is told for a format that is known', () => {
    expect(shapeError(box(856, 540), SIZE, 'ID-1')).toBeLessThan(0.005);
    expect(shapeError(box(856, 540), SIZE, 'ID-3')).toBeCloseTo(Math.log(85.6 / 53.98 / (125 / 88)), 2);
  });

  it('lets either ratio speak for a quad of which perspective cannot be told', () => {
    // Seen with perspective, these slightly unequal sides would mean quite another shape.
    const cropped: Quad = [
      { x: 20, y: 20 },
      { x: 876, y: 60 },
      { x: 876, y: 540 },
      { x: 20, y: 560 },
    ];
    expect(shapeError(cropped, SIZE)).toBeLessThan(0.1);
  });
});
