import type { Box, PresentationSignal } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import { lumaPlane } from '../tamper/index.ts';

const BLOCK = 8;
const FEWEST_BLOCKS = 30;
/** The smoothest part of the blocks is skin without texture; what varies there is sensor or print. */
const SMOOTHEST = 0.25;

/**
 * How grainy the smoothest parts of a face are, deviation in levels: drops of ink leave many times what a sensor leaves by day. In
 * the dark sensors are grainy, too. Little grain says nothing: phones smooth it away, and so does compression.
 */
export function printGrain(image: RgbImage, face: Box): PresentationSignal | null {
  const { width, height, data } = lumaPlane(image, face);
  const deviations: number[] = [];
  for (let top = 0; top + BLOCK <= height; top += BLOCK) {
    for (let left = 0; left + BLOCK <= width; left += BLOCK) deviations.push(deviation(data, width, { left, top }));
  }
  if (deviations.length < FEWEST_BLOCKS) return null;
  const sorted = Float64Array.from(deviations).sort();
  return { name: 'print_grain', score: sorted[Math.floor(SMOOTHEST * sorted.length)] ?? 0, boxes: [face] };
}

/** Root mean square of what a plane through the neighbours does not explain (Immerkær 1996), inside one block. */
function deviation(data: Float32Array, width: number, { left, top }: { left: number; top: number }): number {
  let squares = 0;
  for (let y = top + 1; y < top + BLOCK - 1; y++) {
    for (let x = left + 1; x < left + BLOCK - 1; x++) {
      const at = y * width + x;
      const value = (offset: number): number => data[at + offset] as number;
      const sides = value(-1) + value(1) + value(-width) + value(width);
      const corners = value(-width - 1) + value(-width + 1) + value(width - 1) + value(width + 1);
      squares += (4 * value(0) - 2 * sides + corners) ** 2;
    }
  }
  // The mask's weights have a square sum of 36.
  return Math.sqrt(squares / ((BLOCK - 2) ** 2 * 36));
}
