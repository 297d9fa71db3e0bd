import { describe, expect, it } from 'vitest';
import { batchesByWidth } from './batches-by-width.ts';

const FORMAT = { height: 32, step: 32, min: 16, max: 1200, batchColumns: 640 };
const boxes = (...aspects: number[]) =>
  aspects.map((aspect) => ({ centre: { x: 0, y: 0 }, width: aspect * 20, height: 20, angle: 0 }));

describe('batchesByWidth', () => {
  it('puts lines of similar width together and remembers their order', () => {
    const batches = batchesByWidth(boxes(9.5, 2, 9.9, 1), FORMAT);
    expect(batches.map(({ width }) => width)).toEqual([32, 64, 320]);
    expect(batches.map(({ lines }) => lines.map(({ index }) => index))).toEqual([[3], [1], [0, 2]]);
  });

  it('keeps batches narrow', () => {
    const batches = batchesByWidth(boxes(...Array.from({ length: 25 }, () => 2)), FORMAT);
    expect(batches.map(({ lines }) => lines.length)).toEqual([10, 10, 5]);
  });

  it('squeezes lines that are too long and widens specks', () => {
    const batches = batchesByWidth(boxes(90, 0.1), FORMAT);
    expect(batches.map(({ width, lines }) => [width, lines[0]?.width])).toEqual([
      [32, 16],
      [1216, 1200],
    ]);
  });
});
