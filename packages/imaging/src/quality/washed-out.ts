import type { Box } from '@bonafide/domain';
import type { GreyImage } from '../image/index.ts';
import { quantile } from './text-sharpness.ts';

/** Length of the parts in which a zone is looked at, in its own heights over its rows: some two characters. */
const PART = 1.2;
const ROWS = 3;
/** Luma of paper under a reflection. */
const LIT = 240;
/** Contrast of print that a reflection leaves, of the zone's usual one. */
const FADED = 0.5;

/**
 * Share of a machine-readable zone whose print fades in light. A zone is printed from end to end, with fillers where nothing
 * stands: a part without ink is hidden. White paper does not count, nor a shadow, in which print fades as well.
 */
export function washedOutShare(image: GreyImage, zone: Box): number {
  const seen = partsOf(zone).map((part) => levelsIn(image, part));
  const usual = seen.map(({ contrast }) => contrast).sort((a, b) => a - b)[seen.length >> 1] ?? 0;
  return seen.filter(({ paper, contrast }) => paper >= LIT && contrast < FADED * usual).length / seen.length;
}

/** Along the zone, whichever way it runs. */
function partsOf({ x, y, width, height }: Box): readonly Box[] {
  const count = Math.max(1, Math.round(Math.max(width, height) / ((PART * Math.min(width, height)) / ROWS)));
  return Array.from({ length: count }, (_, part) =>
    width >= height
      ? { x: x + (part / count) * width, y, width: width / count, height }
      : { x, y: y + (part / count) * height, width, height: height / count },
  );
}

function levelsIn({ data, width, height }: GreyImage, box: Box): { paper: number; contrast: number } {
  const histogram = new Uint32Array(256);
  const right = Math.min(width, Math.ceil(box.x + box.width));
  const bottom = Math.min(height, Math.ceil(box.y + box.height));
  for (let y = Math.max(0, Math.floor(box.y)); y < bottom; y++) {
    for (let x = Math.max(0, Math.floor(box.x)); x < right; x++) {
      const level = data[y * width + x] as number;
      histogram[level] = (histogram[level] as number) + 1;
    }
  }
  const paper = quantile(histogram, 0.9);
  return { paper, contrast: paper - quantile(histogram, 0.05) };
}
