import type { Point } from '@bonafide/domain';
import type { Region } from '../image/index.ts';

/** The corners of the cells at both ends of each row: enough to draw the hull around the region. */
export function rowEnds(region: Region, width: number): Point[] {
  const ends = new Map<number, { from: number; to: number }>();
  for (const cell of region) {
    const column = cell % width;
    const row = (cell - column) / width;
    const end = ends.get(row);
    ends.set(row, { from: Math.min(end?.from ?? column, column), to: Math.max(end?.to ?? 0, column + 1) });
  }
  return [...ends].flatMap(([row, { from, to }]) =>
    [from, to].flatMap((x) => [
      { x, y: row },
      { x, y: row + 1 },
    ]),
  );
}
