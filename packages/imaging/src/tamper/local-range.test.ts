import { describe, expect, it } from 'vitest';
import { localRange, type Reach } from './local-range.ts';
import type { LumaPlane } from './luma-plane.ts';

const [width, height] = [40, 30];

/** Levels without any order. */
const plane: LumaPlane = {
  left: 8,
  top: 16,
  width,
  height,
  data: Float32Array.from({ length: width * height }, (_, i) => ((i * 7919) % 251) + ((i * 31) % 7) / 8),
};

function squareAround(x: number, y: number, reach: number): number[] {
  const side = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  return side.flatMap((dy) => side.map((dx) => plane.data[(y + dy) * width + x + dx] as number));
}

describe('localRange', () => {
  it.each<Reach>([2, 3])('gives the extremes of the square %i pixels around every place', (reach) => {
    const box = { x: plane.left + 6.4, y: plane.top + 5.2, width: 17.3, height: 9.9 };
    const { left, top, columns, rows, darkest, brightest } = localRange(plane, box, { reach, margin: 1 });
    expect({ left, top, columns, rows }).toEqual({ left: 5, top: 4, columns: 20, rows: 13 });
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        const square = squareAround(left + x, top + y, reach);
        expect(darkest[y * columns + x]).toBe(Math.min(...square));
        expect(brightest[y * columns + x]).toBe(Math.max(...square));
      }
    }
  });

  it('keeps its squares on the plane', () => {
    const everything = { x: 0, y: 0, width: 500, height: 500 };
    const { left, top, columns, rows } = localRange(plane, everything, { reach: 3, margin: 5 });
    expect({ left, top, columns, rows }).toEqual({ left: 3, top: 3, columns: width - 6, rows: height - 6 });
  });

  it('is empty off the plane', () => {
    const beside = { x: plane.left + width + 10, y: plane.top, width: 20, height: 10 };
    const above = { x: plane.left, y: plane.top - 40, width: 20, height: 10 };
    expect(localRange(plane, beside, { reach: 2, margin: 3 }).darkest).toHaveLength(0);
    expect(localRange(plane, above, { reach: 2, margin: 3 }).darkest).toHaveLength(0);
  });
});
