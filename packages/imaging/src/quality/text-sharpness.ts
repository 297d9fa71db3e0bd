import type { Box } from '@bonafide/domain';
import type { GreyImage } from '../image/index.ts';

/** Steps of luma between the darkest and the lightest of a box below which it holds no print to measure. */
const MIN_CONTRAST = 24;

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

/**
 * How wide the edges of the letters are, px: contrast of the box over its steepest gradient. A sharp print has about
 * 2 px, more with every blur; background texture, which fools measures of the whole picture, hardly counts. Null when
 * the box holds no print.
 */
export function edgeWidth(image: GreyImage, box: Box): number | null {
  const left = Math.max(1, Math.floor(box.x));
  const top = Math.max(1, Math.floor(box.y));
  const right = Math.min(image.width - 1, Math.ceil(box.x + box.width));
  const bottom = Math.min(image.height - 1, Math.ceil(box.y + box.height));
  const levels = new Uint32Array(256);
  const gradients = new Uint32Array(363);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = y * image.width + x;
      const dx = (image.data[at + 1] ?? 0) - (image.data[at - 1] ?? 0);
      const dy = (image.data[at + image.width] ?? 0) - (image.data[at - image.width] ?? 0);
      const slope = Math.round(Math.sqrt(dx * dx + dy * dy));
      gradients[slope] = (gradients[slope] ?? 0) + 1;
      const level = image.data[at] ?? 0;
      levels[level] = (levels[level] ?? 0) + 1;
    }
  }
  const contrast = quantile(levels, 0.95) - quantile(levels, 0.05);
  if (contrast < MIN_CONTRAST) return null;
  // Central differences span two pixels.
  return (2 * contrast) / Math.max(1, quantile(gradients, 0.98));
}
