import type { Box } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';

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
  /** Pixels of the image, of the first block's top left corner. */
  readonly origin: { readonly x: number; readonly y: number };
}

const KEPT = 4;
/** Orthonormal cosines (ITU-T T.81 clause A.3.3), first frequencies only. */
const BASIS = Float32Array.from({ length: KEPT * 8 }, (_, i) => {
  const frequency = Math.floor(i / 8);
  return 0.5 * (frequency === 0 ? Math.SQRT1_2 : 1) * Math.cos(((2 * (i % 8) + 1) * frequency * Math.PI) / 16);
});

/** Transforms every whole block of the image's luma inside `area` whose corner lies on the grid through (phase, phase). */
export function blockFrequencies(
  image: RgbImage,
  area: Box,
  phase: { readonly x: number; readonly y: number },
): BlockFrequencies {
  const first = (from: number, offset: number): number => {
    const least = Math.max(0, Math.ceil(from));
    return least + ((((offset - least) % 8) + 8) % 8);
  };
  const origin = { x: first(area.x, phase.x), y: first(area.y, phase.y) };
  const columns = Math.max(0, Math.floor((Math.min(image.width, area.x + area.width) - origin.x) / 8));
  const rows = Math.max(0, Math.floor((Math.min(image.height, area.y + area.height) - origin.y) / 8));
  const values = new Float32Array(columns * rows * FREQUENCIES.length);
  const half = new Float32Array(8 * KEPT);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      transformRows(image, { x: origin.x + 8 * column, y: origin.y + 8 * row }, half);
      const to = (row * columns + column) * FREQUENCIES.length;
      for (const [i, [down, across]] of FREQUENCIES.entries()) {
        let sum = 0;
        for (let y = 0; y < 8; y++) sum += (half[y * KEPT + across] as number) * (BASIS[down * 8 + y] as number);
        values[to + i] = sum;
      }
    }
  }
  return { columns, rows, values, origin };
}

function transformRows(
  { width, data }: RgbImage,
  { x, y }: { readonly x: number; readonly y: number },
  half: Float32Array,
): void {
  for (let row = 0; row < 8; row++) {
    let [a, b, c, d] = [0, 0, 0, 0];
    let from = 3 * ((y + row) * width + x);
    for (let column = 0; column < 8; column++, from += 3) {
      const luma =
        0.299 * (data[from] as number) + 0.587 * (data[from + 1] as number) + 0.114 * (data[from + 2] as number);
      a += luma * (BASIS[column] as number);
      b += luma * (BASIS[8 + column] as number);
      c += luma * (BASIS[16 + column] as number);
      d += luma * (BASIS[24 + column] as number);
    }
    half[row * KEPT] = a;
    half[row * KEPT + 1] = b;
    half[row * KEPT + 2] = c;
    half[row * KEPT + 3] = d;
  }
}
