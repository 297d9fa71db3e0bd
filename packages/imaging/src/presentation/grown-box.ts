import type { Box, Size } from '@bonafide/domain';

/** A box about the same middle, so many times as wide and high, as far as it lies on the image. */
export function grownBox({ x, y, width, height }: Box, factor: number, image: Size): Box {
  const left = Math.max(0, x - ((factor - 1) / 2) * width);
  const top = Math.max(0, y - ((factor - 1) / 2) * height);
  const right = Math.min(image.width, x + ((factor + 1) / 2) * width);
  const bottom = Math.min(image.height, y + ((factor + 1) / 2) * height);
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
