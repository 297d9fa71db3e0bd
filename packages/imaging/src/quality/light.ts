import { boundingBox, type Quad } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';

/** How a part of the photo is lit and coloured. */
export interface Light {
  /** Luma that one pixel in ten exceeds, 0 to 255. */
  readonly bright: number;
  /** Median luma. */
  readonly middle: number;
  /** Share of pixels that are burnt out: every channel near its maximum. */
  readonly burnt: number;
  /** Difference of the channels that one pixel in a hundred exceeds; near 0 for a black and white copy. */
  readonly chroma: number;
}

const BURNT = 250;
/** Every n-th pixel in both directions is enough. */
const STEP = 3;

const upper = (sorted: Uint8Array, share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

/** The light inside a convex quad, whichever way round it runs; what lies outside the image does not count. */
export function measureLight(image: RgbImage, quad: Quad): Light {
  const inside = insideOf(quad);
  const box = boundingBox(quad);
  const luma: number[] = [];
  const chroma: number[] = [];
  let burnt = 0;
  for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(image.height, box.y + box.height); y += STEP) {
    for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(image.width, box.x + box.width); x += STEP) {
      if (!inside(x, y)) continue;
      const at = (y * image.width + x) * 3;
      const [r, g, b] = [image.data[at] ?? 0, image.data[at + 1] ?? 0, image.data[at + 2] ?? 0];
      const least = Math.min(r, g, b);
      luma.push(0.299 * r + 0.587 * g + 0.114 * b);
      chroma.push(Math.max(r, g, b) - least);
      if (least >= BURNT) burnt++;
    }
  }
  const sortedLuma = Uint8Array.from(luma).sort();
  return {
    bright: upper(sortedLuma, 0.9),
    middle: upper(sortedLuma, 0.5),
    burnt: luma.length === 0 ? 0 : burnt / luma.length,
    chroma: upper(Uint8Array.from(chroma).sort(), 0.99),
  };
}

/** A point lies inside when it is on the same side of every edge. */
function insideOf([a, b, c, d]: Quad): (x: number, y: number) => boolean {
  const edges = [
    [a, b],
    [b, c],
    [c, d],
    [d, a],
  ] as const;
  return (x, y) => {
    let left = false;
    let right = false;
    for (const [from, to] of edges) {
      const side = (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
      if (side > 0) left = true;
      else if (side < 0) right = true;
    }
    return !(left && right);
  };
}
