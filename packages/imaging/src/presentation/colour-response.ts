import type { Box, PresentationSignal } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import { grownBox } from './grown-box.ts';

/** Nostrils, pupils and shadows: the darkest of a face. */
const DARKEST_SHARE = 0.005;
const BRIGHTEST_SHARE = 0.995;
/** Eyes, brows and nostrils lie within the face; hair would make every face dark. */
const WITHIN = 0.9;

/**
 * How far the darkest of a face is from black, in parts of its brightest: linear light, 0 to 1. Ink reflects and glass mirrors the
 * room, so pictures of pictures have no black.
 */
export function colourResponse(image: RgbImage, face: Box): PresentationSignal | null {
  const { x, y, width, height } = grownBox(face, WITHIN, image);
  const levels: number[] = [];
  for (let row = Math.ceil(y); row < Math.floor(y + height); row++) {
    for (let column = Math.ceil(x); column < Math.floor(x + width); column++) {
      const at = 3 * (row * image.width + column);
      levels.push(
        0.2126 * linear(image.data[at] ?? 0) +
          0.7152 * linear(image.data[at + 1] ?? 0) +
          0.0722 * linear(image.data[at + 2] ?? 0),
      );
    }
  }
  if (levels.length === 0) return null;
  const sorted = Float64Array.from(levels).sort();
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const [dark, bright] = [at(DARKEST_SHARE), at(BRIGHTEST_SHARE)];
  return { name: 'colour_response', score: bright > 0 ? dark / bright : 1, boxes: [face] };
}

/** IEC 61966-2-1. */
function linear(level: number): number {
  const value = level / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
