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
export function quantile(histogram: Uint32Array, share: number): number {
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

const count = (histogram: Uint32Array, value: number): void => {
  histogram[value] = (histogram[value] as number) + 1;
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
  const across = new Uint32Array(SLOPES);
  const down = new Uint32Array(SLOPES);
  const falling = new Uint32Array(SLOPES);
  const rising = new Uint32Array(SLOPES);
  const { data, width } = image;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = y * width + x;
      const dx = (data[at + 1] as number) - (data[at - 1] as number);
      const dy = (data[at + width] as number) - (data[at - width] as number);
      count(across, Math.abs(dx));
      count(down, Math.abs(dy));
      // Whole numbers from half upwards, by cutting the fraction: indices of a loop this hot must not be floats.
      count(falling, (Math.abs(dx + dy) * Math.SQRT1_2 + 0.5) | 0);
      count(rising, (Math.abs(dx - dy) * Math.SQRT1_2 + 0.5) | 0);
      count(levels, data[at] as number);
    }
  }
  const contrast = quantile(levels, 0.95) - quantile(levels, 0.05);
  if (contrast < MIN_CONTRAST) return null;
  // Central differences span two pixels.
  const widths = [across, down, falling, rising].map((steep) => (2 * contrast) / Math.max(1, quantile(steep, 0.98)));
  return { narrowest: Math.min(...widths), widest: Math.max(...widths) };
}
