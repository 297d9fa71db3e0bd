import type { Box } from '@bonafide/domain';
import type { GreyImage } from '../image/index.ts';

const MIN_CONTRAST = 24;

/** How wide the edges of the letters of one line are, px: about 2 in a sharp print, more with every blur. */
export interface EdgeWidths {
  /** Across the direction in which the print is sharpest; out of focus it is wide in every direction. */
  readonly narrowest: number;
  /** Along the direction in which a hand shook, far wider than the narrowest. */
  readonly widest: number;
}

/** The value below which `share` of the histogram's counts lie. */
function quantile(histogram: Uint32Array, share: number): number {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (let value = 0; value < histogram.length; value++) {
    seen += histogram[value] ?? 0;
    if (seen > share * total) return value;
  }
  return histogram.length - 1;
}

/** Slopes of central differences reach twice the levels of a pixel, and less across the diagonals. */
const SLOPES = 512;

const count = (histogram: Uint32Array | undefined, value: number): void => {
  if (histogram) histogram[value] = (histogram[value] ?? 0) + 1;
};

/**
 * Contrast of the box over its steepest slopes, by direction; background texture, which fools measures of the whole
 * picture, hardly counts. Letters have strokes in every direction, so that a direction without steep slopes is one in
 * which the picture is smeared. Null when the box holds no print.
 */
export function edgeWidths(image: GreyImage, box: Box): EdgeWidths | null {
  const left = Math.max(1, Math.floor(box.x));
  const top = Math.max(1, Math.floor(box.y));
  const right = Math.min(image.width - 1, Math.ceil(box.x + box.width));
  const bottom = Math.min(image.height - 1, Math.ceil(box.y + box.height));
  const levels = new Uint32Array(256);
  const slopes = Array.from({ length: 4 }, () => new Uint32Array(SLOPES));
  const [across, down, falling, rising] = slopes;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = y * image.width + x;
      const dx = (image.data[at + 1] ?? 0) - (image.data[at - 1] ?? 0);
      const dy = (image.data[at + image.width] ?? 0) - (image.data[at - image.width] ?? 0);
      count(across, Math.abs(dx));
      count(down, Math.abs(dy));
      count(falling, Math.round(Math.abs(dx + dy) * Math.SQRT1_2));
      count(rising, Math.round(Math.abs(dx - dy) * Math.SQRT1_2));
      count(levels, image.data[at] ?? 0);
    }
  }
  const contrast = quantile(levels, 0.95) - quantile(levels, 0.05);
  if (contrast < MIN_CONTRAST) return null;
  // Central differences span two pixels.
  const widths = slopes.map((steep) => (2 * contrast) / Math.max(1, quantile(steep, 0.98)));
  return { narrowest: Math.min(...widths), widest: Math.max(...widths) };
}
