import type { LightGrid } from './light-grid.ts';

const COLUMNS = 9;
const ROWS = 8;

/**
 * A difference hash: the picture as 9 x 8 means, a bit for each neighbour to the right that is brighter. 16 hexadecimal digits;
 * pictures that look alike differ in few bits, compressed or scaled as they may be.
 */
export function perceptualHash({
  columns,
  rows,
  brightness,
}: Pick<LightGrid, 'columns' | 'rows' | 'brightness'>): string {
  const mean = (column: number, row: number): number => {
    const [left, right] = [column, column + 1].map((edge) => Math.round((edge * columns) / COLUMNS));
    const [top, bottom] = [row, row + 1].map((edge) => Math.round((edge * rows) / ROWS));
    let sum = 0;
    for (let y = top ?? 0; y < (bottom ?? 0); y += 1) {
      for (let x = left ?? 0; x < (right ?? 0); x += 1) sum += brightness[y * columns + x] ?? 0;
    }
    return sum / Math.max(1, ((right ?? 0) - (left ?? 0)) * ((bottom ?? 0) - (top ?? 0)));
  };
  let bits = 0n;
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column + 1 < COLUMNS; column += 1) {
      bits = (bits << 1n) | (mean(column + 1, row) > mean(column, row) ? 1n : 0n);
    }
  }
  return bits.toString(16).padStart(16, '0');
}
