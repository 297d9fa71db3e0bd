import type { Box, PresentationSignal } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import { type LumaPlane, lumaPlane } from '../tamper/index.ts';
import { grownBox } from './grown-box.ts';

/** Gradient, levels, from which a pixel lies on an edge. */
const EDGE = 8;
const FEWEST_EDGES = 150;
/** How much of the surroundings counts, in faces, and what of them is the head itself. */
const REACH = 2.6;
const HEAD = 1.7;

/**
 * How sharp edges around the head are, in parts of how sharp they are in the face. A camera that is focused on a person shows what
 * is behind as sharp or less; a picture in a frame is less sharp than its frame. Null where one of the two has too few edges.
 */
export function focusReversed(image: RgbImage, face: Box): PresentationSignal | null {
  const surroundings = grownBox(face, REACH, image);
  const plane = lumaPlane(image, surroundings);
  const inFace = sharpness(plane, (x, y) => isIn(face, x, y));
  const head = grownBox(face, HEAD, image);
  // Shoulders and hair hang down from the head: what lies below it is the person, too.
  const around = sharpness(plane, (x, y) => !isIn(head, x, y) && y < face.y + face.height);
  if (inFace === null || around === null) return null;
  return { name: 'focus_reversed', score: around / inFace, boxes: [surroundings] };
}

const isIn = ({ x, y, width, height }: Box, px: number, py: number): boolean =>
  px >= x && py >= y && px < x + width && py < y + height;

/** Second by first differences on edges: independent of contrast, larger for edges of fewer pixels. Null with few edges. */
function sharpness(plane: LumaPlane, counts: (x: number, y: number) => boolean): number | null {
  const { left, top, width, height, data } = plane;
  let [second, first, edges] = [0, 0, 0];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const [west, east] = [data[at - 1] as number, data[at + 1] as number];
      const [north, south] = [data[at - width] as number, data[at + width] as number];
      const gradient = Math.abs(east - west) + Math.abs(south - north);
      if (gradient < 2 * EDGE || !counts(left + x, top + y)) continue;
      second += Math.abs(4 * (data[at] as number) - west - east - north - south);
      first += gradient;
      edges++;
    }
  }
  return edges < FEWEST_EDGES ? null : second / first;
}
