import type { Box } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';

/** Luma of a part of an image, row by row, levels of 255; not rounded, for noise is smaller than a level. */
export interface LumaPlane {
  /** Pixels of the image, of the plane's top left corner; multiples of 8, where JPEG blocks start. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Luma of the part of `area` that lies on the image, widened to whole JPEG blocks (ITU-R BT.601 weights, as in JFIF). */
export function lumaPlane(image: RgbImage, area: Box): LumaPlane {
  const left = Math.max(0, 8 * Math.floor(area.x / 8));
  const top = Math.max(0, 8 * Math.floor(area.y / 8));
  const width = Math.max(0, Math.min(image.width, Math.ceil(area.x + area.width)) - left);
  const height = Math.max(0, Math.min(image.height, Math.ceil(area.y + area.height)) - top);
  const luma = new Float32Array(width * height);
  const { data } = image;
  for (let y = 0; y < height; y++) {
    let from = 3 * ((top + y) * image.width + left);
    const row = y * width;
    for (let x = 0; x < width; x++, from += 3) {
      luma[row + x] =
        0.299 * (data[from] as number) + 0.587 * (data[from + 1] as number) + 0.114 * (data[from + 2] as number);
    }
  }
  return { left, top, width, height, data: luma };
}
