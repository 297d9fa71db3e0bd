import { describe, expect, it } from 'vitest';
import type { PlacedReading } from './read-mrz-lines.ts';
import { rowRun } from './row-run.ts';

/** A reading whose characters stand at these places, all equally probable. */
function placed(places: readonly number[], probability = 0.99): PlacedReading {
  const characters = places.map(() => ({ char: '<', probability, rivals: [] }));
  return { places, reading: { text: '<'.repeat(places.length), characters, confidence: probability } };
}
const evenly = (from: number, count: number, pitch = 10): number[] =>
  Array.from({ length: count }, (_, i) => from + i * pitch);

describe('rowRun', () => {
  it('begins and ends half a character beyond the first and the last', () => {
    expect(rowRun(placed(evenly(-100, 20)))).toEqual({ from: -105, to: 95, pitch: 10, count: 20 });
  });

  it('measures distances finer than the columns in which they are seen', () => {
    const coarse = evenly(0, 30, 13.2).map((at) => Math.round(at / 4) * 4);
    expect(rowRun(placed(coarse))?.pitch).toBeCloseTo(13.2, 0);
  });

  it('bridges what a lost filler or a stamp leaves out', () => {
    const [left, right] = [evenly(0, 12), evenly(200, 8)];
    expect(rowRun(placed([...left, ...right]))).toMatchObject({ from: -5, to: 275, count: 20 });
    expect(rowRun(placed(evenly(0, 20).toSpliced(7, 1)))).toMatchObject({ from: -5, to: 195, count: 19 });
  });

  it('leaves out dirt beside the row and what stands far from it', () => {
    const row = evenly(0, 15);
    expect(rowRun(placed([-45, ...row, 180, 190]))).toMatchObject({ from: -5, to: 145 });
    expect(rowRun(placed([...row, ...evenly(400, 8)]))).toMatchObject({ to: 145 });
    const faint = placed([...row, ...evenly(150, 6)]);
    const characters = faint.reading.characters.map((c, i) => (i < 15 ? c : { ...c, probability: 0.3 }));
    expect(rowRun({ ...faint, reading: { ...faint.reading, characters } })).toMatchObject({ to: 145 });
  });

  it('finds no row in a few characters', () => {
    expect(rowRun(placed(evenly(0, 6)))).toBeNull();
    expect(rowRun(placed([]))).toBeNull();
  });
});
