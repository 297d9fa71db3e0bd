import type { Size } from '@bonafide/domain';

/** Cells of a grid that hang together (sharing a side), by index: row by row from the top left. */
export type Region = readonly number[];

/** Regions of the cells that `belongs` accepts, the largest first. */
export function regionsOf(grid: Size, belongs: (cell: number) => boolean): Region[] {
  const seen = new Uint8Array(grid.width * grid.height);
  const regions: number[][] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] !== 0 || !belongs(start)) continue;
    const region = [start];
    seen[start] = 1;
    for (let next = 0; next < region.length; next++) {
      for (const neighbour of neighboursOf(region[next] ?? 0, grid)) {
        if (seen[neighbour] !== 0 || !belongs(neighbour)) continue;
        seen[neighbour] = 1;
        region.push(neighbour);
      }
    }
    regions.push(region);
  }
  return regions.sort((a, b) => b.length - a.length);
}

/** The cells left, right, above and below one, as far as the grid has them. */
export function neighboursOf(cell: number, { width, height }: Size): number[] {
  const column = cell % width;
  const row = (cell - column) / width;
  const neighbours: number[] = [];
  if (column > 0) neighbours.push(cell - 1);
  if (column < width - 1) neighbours.push(cell + 1);
  if (row > 0) neighbours.push(cell - width);
  if (row < height - 1) neighbours.push(cell + width);
  return neighbours;
}
