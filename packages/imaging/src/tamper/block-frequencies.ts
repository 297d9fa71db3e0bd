import type { LumaPlane } from './luma-plane.ts';

/** Low frequencies of 8 x 8 blocks: row and column of each. The mean is left out; higher ones are mostly zero. */
export const FREQUENCIES = [
  [0, 1],
  [1, 0],
  [2, 0],
  [1, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [2, 1],
  [3, 0],
] as const;

export interface BlockFrequencies {
  readonly columns: number;
  readonly rows: number;
  /** Per block (row by row) one value for each of `FREQUENCIES`, unquantised. */
  readonly values: Float32Array;
  /** Per block its brightest pixel, levels. */
  readonly brightest: Float32Array;
  /** Pixels of the image, of the first block's top left corner. */
  readonly origin: { readonly x: number; readonly y: number };
}

const KEPT = 4;
const HALF = 4;
/**
 * Orthonormal cosines (ITU-T T.81 clause A.3.3) of the first frequencies, left halves only: even frequencies are the same from
 * both ends and odd ones the opposite, so that sums and differences of opposite places are enough.
 */
const BASIS = Float32Array.from({ length: KEPT * HALF }, (_, i) => {
  const frequency = Math.floor(i / HALF);
  return 0.5 * (frequency === 0 ? Math.SQRT1_2 : 1) * Math.cos(((2 * (i % HALF) + 1) * frequency * Math.PI) / 16);
});

/** Transforms every whole block of the plane whose corner lies on the grid through `phase`, pixels of the image. */
export function blockFrequencies(
  plane: LumaPlane,
  phase: { readonly x: number; readonly y: number },
): BlockFrequencies {
  const { left, top, width, height } = plane;
  const first = (from: number, offset: number): number => from + ((((offset - from) % 8) + 8) % 8);
  const origin = { x: first(left, phase.x), y: first(top, phase.y) };
  const columns = Math.max(0, Math.floor((left + width - origin.x) / 8));
  const rows = Math.max(0, Math.floor((top + height - origin.y) / 8));
  const values = new Float32Array(columns * rows * FREQUENCIES.length);
  const brightest = new Float32Array(columns * rows);
  const across = new Float32Array(8 * KEPT);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const block = row * columns + column;
      const start = (origin.y - top + 8 * row) * width + origin.x - left + 8 * column;
      brightest[block] = transformRows(plane, start, across);
      transformColumns(across, values, block * FREQUENCIES.length);
    }
  }
  return { columns, rows, values, brightest, origin };
}

/** The four frequencies of each of a block's rows; returns its brightest pixel. */
function transformRows({ width, data }: LumaPlane, start: number, across: Float32Array): number {
  let brightest = 0;
  for (let row = 0; row < 8; row++) {
    const from = start + row * width;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < HALF; i++) {
      const near = data[from + i] as number;
      const far = data[from + 7 - i] as number;
      const sum = near + far;
      const difference = near - far;
      if (near > brightest) brightest = near;
      if (far > brightest) brightest = far;
      a += sum * (BASIS[i] as number);
      b += difference * (BASIS[HALF + i] as number);
      c += sum * (BASIS[2 * HALF + i] as number);
      d += difference * (BASIS[3 * HALF + i] as number);
    }
    across[row * KEPT] = a;
    across[row * KEPT + 1] = b;
    across[row * KEPT + 2] = c;
    across[row * KEPT + 3] = d;
  }
  return brightest;
}

function transformColumns(across: Float32Array, values: Float32Array, to: number): void {
  for (let i = 0; i < FREQUENCIES.length; i++) {
    const [down, column] = FREQUENCIES[i] as (typeof FREQUENCIES)[number];
    const sign = down % 2 === 0 ? 1 : -1;
    let sum = 0;
    for (let y = 0; y < HALF; y++) {
      const near = across[y * KEPT + column] as number;
      const far = across[(7 - y) * KEPT + column] as number;
      sum += (near + sign * far) * (BASIS[down * HALF + y] as number);
    }
    values[to + i] = sum;
  }
}
