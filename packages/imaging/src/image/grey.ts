import type { GreyImage, RgbImage } from './rgb-image.ts';

/** Luma of ITU-R BT.601, as JPEG files define it. */
export function toGrey({ width, height, data }: RgbImage): GreyImage {
  const grey = new Uint8Array(width * height);
  for (let i = 0, from = 0; i < grey.length; i++, from += 3) {
    grey[i] =
      0.299 * (data[from] as number) + 0.587 * (data[from + 1] as number) + 0.114 * (data[from + 2] as number) + 0.5;
  }
  return { width, height, data: grey };
}
