import type { Box } from '@bonafide/domain';
import { release } from '../image/index.ts';
import type { LumaPlane } from './luma-plane.ts';

/** Levels around every pixel of an area, row by row. */
export interface LocalRange {
  /** Pixels of the plane, of the area's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  readonly darkest: Float32Array;
  readonly brightest: Float32Array;
}

/** Pixels looked at on either side: a square of 5 or 7. */
export type Reach = 2 | 3;

/**
 * The darkest and the brightest of the square around every pixel of `box` (pixels of the image) and `margin` pixels around it, as
 * far as the squares lie wholly on the plane. Row by row and then down, in steps that double: each pixel is looked at a dozen
 * times instead of once for every square that it lies in.
 */
export function localRange(
  plane: LumaPlane,
  box: Box,
  { reach, margin }: { reach: Reach; margin: number },
): LocalRange {
  const left = Math.max(reach, Math.floor(box.x - plane.left) - margin);
  const top = Math.max(reach, Math.floor(box.y - plane.top) - margin);
  const right = Math.min(plane.width - reach, box.x + box.width - plane.left + margin);
  const bottom = Math.min(plane.height - reach, box.y + box.height - plane.top + margin);
  const columns = Math.max(0, Math.ceil(right) - left);
  const rows = columns === 0 ? 0 : Math.max(0, Math.ceil(bottom) - top);
  const around = { columns: columns + 2 * reach, rows: rows === 0 ? 0 : rows + 2 * reach };
  const least = new Float32Array(around.columns * around.rows);
  for (let row = 0; row < around.rows; row++) {
    const from = (top - reach + row) * plane.width + left - reach;
    least.set(plane.data.subarray(from, from + around.columns), row * around.columns);
  }
  const most = least.slice();
  for (const along of [1, around.columns]) {
    for (const ahead of [along, 2 * along, (2 * reach - 3) * along]) {
      keepLeast(new Int32Array(least.buffer), ahead);
      keepMost(new Int32Array(most.buffer), ahead);
    }
  }
  const area = { columns, rows, stride: around.columns };
  const [darkest, brightest] = [cut(least, area), cut(most, area)];
  release(least, most);
  return { left, top, columns, rows, darkest, brightest };
}

/**
 * Every value becomes the lesser of itself and the one so many places ahead; what lies past an end of a row is never asked for.
 * Levels are not negative, so that the bits of their floats have the same order (IEEE 754): whole numbers are compared without a
 * branch, which noise makes a processor guess wrong at every other pixel.
 */
function keepLeast(bits: Int32Array, ahead: number): void {
  for (let i = 0, last = bits.length - ahead; i < last; i++) {
    const own = bits[i] as number;
    const further = (bits[i + ahead] as number) - own;
    bits[i] = own + (further & (further >> 31));
  }
}

function keepMost(bits: Int32Array, ahead: number): void {
  for (let i = 0, last = bits.length - ahead; i < last; i++) {
    const own = bits[i] as number;
    const further = (bits[i + ahead] as number) - own;
    bits[i] = own + (further & ~(further >> 31));
  }
}

function cut(values: Float32Array, { columns, rows, stride }: { columns: number; rows: number; stride: number }) {
  const area = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    area.set(values.subarray(row * stride, row * stride + columns), row * columns);
  }
  return area;
}
