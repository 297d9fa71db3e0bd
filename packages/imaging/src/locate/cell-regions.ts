import type { Point } from '@bonafide/domain';
import type { CellMap } from './outline-maps.ts';

/** Cells that hang together (sharing a side), by index. */
export type Region = readonly number[];

/** Regions of the cells that `belongs` accepts, the largest first. */
export function regionsOf({ width, height }: CellMap, belongs: (cell: number) => boolean): Region[] {
  const seen = new Uint8Array(width * height);
  const regions: number[][] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] !== 0 || !belongs(start)) continue;
    const region = [start];
    seen[start] = 1;
    for (let next = 0; next < region.length; next++) {
      for (const neighbour of neighboursOf(region[next] ?? 0, width, height)) {
        if (seen[neighbour] !== 0 || !belongs(neighbour)) continue;
        seen[neighbour] = 1;
        region.push(neighbour);
      }
    }
    regions.push(region);
  }
  return regions.sort((a, b) => b.length - a.length);
}

function neighboursOf(cell: number, width: number, height: number): number[] {
  const column = cell % width;
  const row = (cell - column) / width;
  const neighbours: number[] = [];
  if (column > 0) neighbours.push(cell - 1);
  if (column < width - 1) neighbours.push(cell + 1);
  if (row > 0) neighbours.push(cell - width);
  if (row < height - 1) neighbours.push(cell + width);
  return neighbours;
}

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
