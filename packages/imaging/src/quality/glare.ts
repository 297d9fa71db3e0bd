import type { Box, Point, Quad } from '@bonafide/domain';
import { neighboursOf, project, type RgbImage, rectangleToQuad, regionsOf } from '../image/index.ts';

/** Cells in which the document is looked at, and places looked at along each side of a cell. */
const GRID = { width: 60, height: 40 };
const PLACES = 4;
/** The darkest channel of a burnt-out pixel, which the file's compression may have changed a little. */
const BURNT = 250;
/** Distances in cells around a burnt area at which its glow and the paper beyond it are measured. */
const GLOW = { from: 2, to: 3 };
const BEYOND = { from: 6, to: 9 };
/** Levels by which light spills over the rim of a reflection; a white area that is printed ends at its edge. */
const LEAST_GLOW = 10;
/** Smaller areas are highlights of a hologram or a white letter. */
const FEWEST_CELLS = 12;

interface Cell {
  /** Of the darkest channel, over the cell's places. */
  readonly darkest: number;
  readonly mean: number;
}

/**
 * Share of a document that the largest reflection of a lamp hides: an area in which every pixel of every channel is burnt
 * out, with light around it that fades towards the paper. That fading parts it from white paper and from white areas of
 * the design. `without` are strips of other paper, such as that of a machine-readable zone. 0 when there is none.
 */
export function reflectedShare(image: RgbImage, quad: Quad, without: readonly Box[] = []): number {
  const cells = cellsOf(image, quad, without);
  const burnt = regionsOf(GRID, (index) => (cells[index]?.darkest ?? 0) >= BURNT);
  const reflections = burnt.filter((area) => area.length >= FEWEST_CELLS && glows(area, cells));
  return Math.max(0, ...reflections.map(({ length }) => length)) / (GRID.width * GRID.height);
}

/** Null: a cell that does not count. */
function cellsOf(image: RgbImage, quad: Quad, without: readonly Box[]): readonly (Cell | null)[] {
  const toPhoto = rectangleToQuad(GRID, quad);
  return Array.from({ length: GRID.width * GRID.height }, (_, index) => {
    const middle = project(toPhoto, { x: (index % GRID.width) + 0.5, y: Math.floor(index / GRID.width) + 0.5 });
    if (without.some((box) => holds(box, middle))) return null;
    let [darkest, sum] = [255, 0];
    for (let place = 0; place < PLACES * PLACES; place++) {
      const u = (index % GRID.width) + ((place % PLACES) + 0.5) / PLACES;
      const v = Math.floor(index / GRID.width) + (Math.floor(place / PLACES) + 0.5) / PLACES;
      const level = darkestChannel(image, project(toPhoto, { x: u, y: v }));
      darkest = Math.min(darkest, level);
      sum += level;
    }
    return { darkest, mean: sum / (PLACES * PLACES) };
  });
}

function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height;
}

/** 0 outside the picture. */
function darkestChannel({ width, height, data }: RgbImage, { x, y }: Point): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column >= width || row >= height) return 0;
  const at = (row * width + column) * 3;
  return Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
}

function glows(area: readonly number[], cells: readonly (Cell | null)[]): boolean {
  const distance = distancesFrom(area);
  const level = ({ from, to }: typeof GLOW) =>
    median(cells.flatMap((cell, index) => (cell && inRange(distance[index] ?? 0, from, to) ? [cell.mean] : [])));
  const [near, far] = [level(GLOW), level(BEYOND)];
  return near !== null && far !== null && near - far >= LEAST_GLOW;
}

const inRange = (value: number, from: number, to: number): boolean => value >= from && value <= to;

/** Steps from every cell to the area. */
function distancesFrom(area: readonly number[]): Int16Array {
  const distance = new Int16Array(GRID.width * GRID.height).fill(-1);
  for (const index of area) distance[index] = 0;
  const queue = [...area];
  for (const index of queue) {
    for (const next of neighboursOf(index, GRID)) {
      if (distance[next] !== -1) continue;
      distance[next] = (distance[index] ?? 0) + 1;
      queue.push(next);
    }
  }
  return distance;
}

function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? null;
}
