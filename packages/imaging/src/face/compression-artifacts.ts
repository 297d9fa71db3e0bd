import type { Box } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';

/** JPEG codes blocks of this many pixels a side. */
const BLOCK = 8;

/** Looking at the middle of a face is enough, and takes the same time however large it is. */
const LARGEST_SIDE = 256;

/**
 * How much more neighbouring pixels differ across the borders of JPEG's blocks than inside them: 1 where no grid can be
 * seen, more where the picture was compressed hard. Says nothing about pictures that were scaled after they were compressed.
 */
export function blockContrast(image: RgbImage, face: Box): number {
  const region = middleOf(face, image);
  let [across, inside, borders, others] = [0, 0, 0, 0];
  for (let y = region.top; y < region.bottom; y += 1) {
    for (let x = region.left; x < region.right; x += 1) {
      const step = Math.abs(greenAt(image, x, y) - greenAt(image, x + 1, y));
      if ((x + 1) % BLOCK === 0) {
        across += step;
        borders += 1;
      } else {
        inside += step;
        others += 1;
      }
    }
  }
  const base = inside / Math.max(1, others);
  return base > 0 ? across / Math.max(1, borders) / base : 1;
}

/** The part of the face that is looked at, at least one pixel away from the image's right border. */
function middleOf({ x, y, width, height }: Box, image: RgbImage) {
  const [centreX, centreY] = [x + width / 2, y + height / 2];
  const [halfWidth, halfHeight] = [Math.min(width, LARGEST_SIDE) / 2, Math.min(height, LARGEST_SIDE) / 2];
  return {
    left: Math.max(0, Math.round(centreX - halfWidth)),
    right: Math.min(image.width - 1, Math.round(centreX + halfWidth)),
    top: Math.max(0, Math.round(centreY - halfHeight)),
    bottom: Math.min(image.height, Math.round(centreY + halfHeight)),
  };
}

/** Green is most of luma, and chroma is coded in larger blocks. */
function greenAt({ width, data }: RgbImage, x: number, y: number): number {
  return data[(y * width + x) * 3 + 1] ?? 0;
}
