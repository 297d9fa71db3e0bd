import { describe, expect, it } from 'vitest';
import { MOST_BOXES, nearestBoxes } from './nearest-boxes.ts';

const boxAt = (x: number) => ({ centre: { x, y: 0 }, width: 10, height: 5, angle: 0 });

describe('the boxes nearest to a document', () => {
  it('are all of what a document may hold, untouched', () => {
    const boxes = Array.from({ length: MOST_BOXES }, (_, i) => boxAt(1000 * i));
    expect(nearestBoxes(boxes, { x: 0, y: 0 })).toBe(boxes);
  });

  it('leave out the farthest on a ground of print, and keep the order of the others', () => {
    const boxes = Array.from({ length: 3 * MOST_BOXES }, (_, i) => boxAt(i));
    const kept = nearestBoxes(boxes, { x: 1.5 * MOST_BOXES - 0.5, y: 0 });
    expect(kept).toHaveLength(MOST_BOXES);
    expect(kept[0]).toBe(boxes[MOST_BOXES]);
    expect(kept.at(-1)).toBe(boxes[2 * MOST_BOXES - 1]);
    expect(kept).toEqual(kept.toSorted((a, b) => a.centre.x - b.centre.x));
  });
});
