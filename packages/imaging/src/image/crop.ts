import type { Box } from '@bonafide/domain';
import type { RgbImage } from './rgb-image.ts';

/** Cuts the part of `box` that lies on the image (rounded outwards to whole pixels); at least one pixel remains. */
export function crop(image: RgbImage, box: Box): RgbImage {
  const left = Math.min(image.width - 1, Math.max(0, Math.floor(box.x)));
  const top = Math.min(image.height - 1, Math.max(0, Math.floor(box.y)));
  const right = Math.max(left + 1, Math.min(image.width, Math.ceil(box.x + box.width)));
  const bottom = Math.max(top + 1, Math.min(image.height, Math.ceil(box.y + box.height)));
  const width = right - left;
  const height = bottom - top;
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * image.width + left) * 3;
    data.set(image.data.subarray(from, from + width * 3), y * width * 3);
  }
  return { width, height, data };
}
