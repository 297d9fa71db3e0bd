import type { Box, Point } from '@bonafide/domain';

/** Brightness of a picture on a grid, a byte a cell. */
export interface BrightnessGrid {
  readonly columns: number;
  readonly rows: number;
  readonly cells: Uint8Array;
}

/** How far surroundings are followed between two frames, cells. */
const REACH = 4;
/** Below this mean square difference of neighbours there is nothing to follow: a plain wall. */
const LEAST_TEXTURE = 6;
/** Fewer cells than this around a head say nothing. */
const FEWEST_CELLS = 200;

/**
 * Where what surrounds a head went from one frame to the next, in cells: the shift at which the cells outside `head` (in cells)
 * differ least, between whole cells by a parabola. Null without texture, room or a clear answer.
 */
export function backgroundShift(from: BrightnessGrid, to: BrightnessGrid, head: Box): Point | null {
  if (from.columns !== to.columns || from.rows !== to.rows) return null;
  const cells = surroundingCells(to, head);
  if (cells.length < FEWEST_CELLS || texture(to, cells) < LEAST_TEXTURE) return null;
  const cost = (dx: number, dy: number): number => difference(from, to, { cells, dx, dy });
  let best = { dx: 0, dy: 0, cost: cost(0, 0) };
  for (let dy = -REACH; dy <= REACH; dy += 1) {
    for (let dx = -REACH; dx <= REACH; dx += 1) {
      const here = cost(dx, dy);
      if (here < best.cost) best = { dx, dy, cost: here };
    }
  }
  if (Math.max(Math.abs(best.dx), Math.abs(best.dy)) === REACH) return null;
  const { dx, dy } = best;
  return {
    x: dx + vertex(cost(dx - 1, dy), best.cost, cost(dx + 1, dy)),
    y: dy + vertex(cost(dx, dy - 1), best.cost, cost(dx, dy + 1)),
  };
}

/** Cells outside the head that stay inside the picture wherever they may have come from. */
function surroundingCells({ columns, rows }: BrightnessGrid, head: Box): number[] {
  const cells: number[] = [];
  for (let y = REACH + 1; y < rows - REACH - 1; y += 1) {
    for (let x = REACH + 1; x < columns - REACH - 1; x += 1) {
      const inside = x >= head.x && x < head.x + head.width && y >= head.y;
      if (!inside) cells.push(y * columns + x);
    }
  }
  return cells;
}

function texture({ columns, cells: values }: BrightnessGrid, cells: readonly number[]): number {
  const sum = cells.reduce((total, cell) => {
    const here = values[cell] ?? 0;
    return total + ((values[cell + 1] ?? 0) - here) ** 2 + ((values[cell + columns] ?? 0) - here) ** 2;
  }, 0);
  return sum / cells.length;
}

function difference(
  from: BrightnessGrid,
  to: BrightnessGrid,
  { cells, dx, dy }: { cells: readonly number[]; dx: number; dy: number },
): number {
  let sum = 0;
  for (const cell of cells) sum += ((to.cells[cell] ?? 0) - (from.cells[cell - dy * from.columns - dx] ?? 0)) ** 2;
  return sum / cells.length;
}

/** Where the parabola through three costs at -1, 0 and 1 is lowest, [-0.5,0.5]. */
function vertex(before: number, at: number, after: number): number {
  const curvature = before + after - 2 * at;
  return curvature > 0 ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * curvature))) : 0;
}
