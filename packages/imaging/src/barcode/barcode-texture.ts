import type { Point } from '@bonafide/domain';
import { type GreyImage, release } from '../image/index.ts';

/** A part of an image that is as busy as a barcode is. */
export interface TexturedRegion {
  /** Middles of the busy cells, pixels. */
  readonly cells: readonly Point[];
  /** Side of a cell, pixels. */
  readonly cellSize: number;
}

/**
 * Longer sides at which texture is judged. At the first, noise averages away but the modules of a barcode of many do not;
 * at the second, the large modules of small codes on small documents are as fine as a cell.
 */
export const TEXTURE_SCALES = [800, 320] as const;
export type TextureScale = (typeof TEXTURE_SCALES)[number];
/** Pixels of the reduced image. */
const CELL = 8;
/** Levels between ink and paper of the faintest print that is still decoded. */
const LEAST_CONTRAST = 40;
/** Mean steps between neighbouring pixels, across and down, over contrast. */
const LEAST_DENSITY = 0.1;
/** Ink covers about half of a barcode, but a quarter or less of printed text. */
const BALANCE = { least: 0.25, most: 0.75 };
/** A smaller find is no barcode that could be decoded. */
const LEAST_CELLS = 16;

interface Cells {
  /** Pixels of the full image. */
  readonly size: number;
  readonly columns: number;
  readonly rows: number;
}

interface CellSums {
  readonly mean: Float32Array;
  readonly darkest: Uint8Array;
  readonly brightest: Uint8Array;
  readonly step: Float32Array;
}

/** Regions where barcodes may be, the largest first. Cells whose middle `counts` refuses are left out. */
export function texturedRegions(
  grey: GreyImage,
  scale: TextureScale,
  counts: (x: number, y: number) => boolean,
): readonly TexturedRegion[] {
  const factor = Math.max(1, Math.ceil(Math.max(grey.width, grey.height) / scale));
  const reduced = reduce(grey, factor);
  const cells = {
    size: CELL * factor,
    columns: Math.floor(reduced.width / CELL),
    rows: Math.floor(reduced.height / CELL),
  };
  const busy = busyCells(cells, sumCells(reduced, cells));
  if (reduced !== grey) release(reduced.data);
  for (let cell = 0; cell < busy.length; cell++) {
    if (busy[cell] === 0) continue;
    const { x, y } = middleOf(cells, cell);
    if (!counts(x, y)) busy[cell] = 0;
  }
  return groupCells(cells, busy).sort((a, b) => b.cells.length - a.cells.length);
}

/** Means of squares of `factor` pixels. */
function reduce(grey: GreyImage, factor: number): GreyImage {
  if (factor === 1) return grey;
  const width = Math.floor(grey.width / factor);
  const height = Math.floor(grey.height / factor);
  const data = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to++) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy++) {
        const from = (y * factor + dy) * grey.width + x * factor;
        for (let dx = 0; dx < factor; dx++) sum += grey.data[from + dx] as number;
      }
      data[to] = sum / (factor * factor);
    }
  }
  return { width, height, data };
}

function sumCells({ width, height, data }: GreyImage, { columns, rows }: Cells): CellSums {
  const count = columns * rows;
  const mean = new Float32Array(count);
  const step = new Float32Array(count);
  const darkest = new Uint8Array(count).fill(255);
  const brightest = new Uint8Array(count);
  const samples = CELL * CELL;
  const last = width * height - 1;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      let steps = 0;
      let low = 255;
      let high = 0;
      for (let y = 0; y < CELL; y++) {
        let at = (row * CELL + y) * width + column * CELL;
        for (let x = 0; x < CELL; x++, at++) {
          const value = data[at] as number;
          // Nothing is read beyond the picture's end: a loop that ever was is slow for good.
          const right = value - (data[at < last ? at + 1 : at] as number);
          const below = value - (data[at + width <= last ? at + width : at] as number);
          sum += value;
          steps += (right < 0 ? -right : right) + (below < 0 ? -below : below);
          if (value < low) low = value;
          if (value > high) high = value;
        }
      }
      const cell = row * columns + column;
      mean[cell] = sum / samples;
      step[cell] = steps / samples;
      darkest[cell] = low;
      brightest[cell] = high;
    }
  }
  return { mean, darkest, brightest, step };
}

/** Ink and paper are judged over a cell and its neighbours, so that a cell inside one large module counts too. */
function busyCells({ columns, rows }: Cells, sums: CellSums): Uint8Array {
  const busy = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      let low = 255;
      let high = 0;
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          low = Math.min(low, sums.darkest[y * columns + x] ?? 255);
          high = Math.max(high, sums.brightest[y * columns + x] ?? 0);
        }
      }
      const contrast = high - low;
      const balance = ((sums.mean[cell] ?? 0) - low) / contrast;
      const dense = (sums.step[cell] ?? 0) >= contrast * LEAST_DENSITY;
      const even = balance >= BALANCE.least && balance <= BALANCE.most;
      busy[cell] = contrast >= LEAST_CONTRAST && dense && even ? 1 : 0;
    }
  }
  return busy;
}

function groupCells(cells: Cells, busy: Uint8Array): TexturedRegion[] {
  const regions: TexturedRegion[] = [];
  for (let start = 0; start < busy.length; start++) {
    if (busy[start] !== 1) continue;
    const members = takeGroup(cells, busy, start);
    if (members.length < LEAST_CELLS) continue;
    regions.push({ cells: members.map((cell) => middleOf(cells, cell)), cellSize: cells.size });
  }
  return regions;
}

function middleOf({ size, columns }: Cells, cell: number): Point {
  return { x: ((cell % columns) + 0.5) * size, y: (Math.floor(cell / columns) + 0.5) * size };
}

/** Removes the cells (8-connected) around `start` and gives them. */
function takeGroup({ columns, rows }: Cells, busy: Uint8Array, start: number): readonly number[] {
  const members = [start];
  busy[start] = 0;
  for (let next = 0; next < members.length; next++) {
    const cell = members[next] ?? 0;
    const column = cell % columns;
    const row = Math.floor(cell / columns);
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
        if (busy[y * columns + x] !== 1) continue;
        busy[y * columns + x] = 0;
        members.push(y * columns + x);
      }
    }
  }
  return members;
}
