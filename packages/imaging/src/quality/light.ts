import { type Box, boundingBox, type Quad } from '@bonafide/domain';
import { insideOf, type RgbImage } from '../image/index.ts';

/** How a part of the photo is lit and coloured. */
export interface Light {
  /** Luma that one pixel in ten exceeds, 0 to 255. */
  readonly bright: number;
  /** Difference of the channels that one pixel in a hundred exceeds; near 0 for a black and white copy. */
  readonly chroma: number;
}

/** Every n-th pixel in both directions is enough. */
const STEP = 3;

/** The level that `share` of the counted pixels do not exceed. */
function levelOf(histogram: Uint32Array, share: number): number {
  const counted = histogram.reduce((sum, count) => sum + count, 0);
  const rank = Math.floor((counted - 1) * share);
  let seen = 0;
  for (let level = 0; level < histogram.length; level++) {
    seen += histogram[level] ?? 0;
    if (seen > rank) return counted === 0 ? 0 : level;
  }
  return 0;
}

/**
 * The light inside a convex quad, whichever way round it runs; what lies outside the image or in one of `without` does not
 * count.
 */
export function measureLight(image: RgbImage, quad: Quad, without: readonly Box[] = []): Light {
  const inQuad = insideOf(quad);
  const box = boundingBox(quad);
  const luma = new Uint32Array(256);
  const chroma = new Uint32Array(256);
  const { data } = image;
  const [right, bottom] = [Math.min(image.width, box.x + box.width), Math.min(image.height, box.y + box.height)];
  for (let y = Math.max(0, Math.floor(box.y)); y < bottom; y += STEP) {
    const beside = without.filter((one) => y >= one.y && y < one.y + one.height);
    for (let x = Math.max(0, Math.floor(box.x)); x < right; x += STEP) {
      if (!inQuad(x, y) || beside.some((one) => x >= one.x && x < one.x + one.width)) continue;
      const at = (y * image.width + x) * 3;
      const r = data[at] as number;
      const g = data[at + 1] as number;
      const b = data[at + 2] as number;
      const level = Math.floor(0.299 * r + 0.587 * g + 0.114 * b);
      const colour = Math.max(r, g, b) - Math.min(r, g, b);
      luma[level] = (luma[level] ?? 0) + 1;
      chroma[colour] = (chroma[colour] ?? 0) + 1;
    }
  }
  return {
    bright: levelOf(luma, 0.9),
    chroma: levelOf(chroma, 0.99),
  };
}
