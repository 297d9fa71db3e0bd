import type { Point, Quad } from '@bonafide/domain';
import { type RgbImage, rectify, toGrey } from '../image/index.ts';

/** Lines are looked at in this height, pixels; smaller print has strokes too short for it. */
const HEIGHT = 48;
const LEAST_HEIGHT = 12;
const LEAST_WIDTH = 32;
/** Share of ink's contrast from which a step in brightness is the edge of a stroke. */
const EDGE = 0.35;
const FEWEST_EDGES = 60;
const INK = 0.03;
const PAPER = 0.8;

/**
 * How far the strokes of a line lean, as the tangent of the angle to its height: 0 upright, positive to the right; the median over
 * the edges of all strokes. Print stands upright, italics lean by about .2, most handwriting by more. 0 where too little is seen.
 */
export function lineSlant(image: RgbImage, quad: Quad): number {
  const high = (apart(quad[0], quad[3]) + apart(quad[1], quad[2])) / 2;
  const wide = (apart(quad[0], quad[1]) + apart(quad[3], quad[2])) / 2;
  if (high < LEAST_HEIGHT) return 0;
  const width = Math.max(LEAST_WIDTH, Math.round((wide / high) * HEIGHT));
  const { data } = toGrey(rectify(image, quad, { width, height: HEIGHT }));
  const leanings = edgeLeanings(data, width);
  return leanings.length < FEWEST_EDGES ? 0 : (leanings[Math.floor(leanings.length / 2)] ?? 0);
}

const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Leaning of every edge that runs more up than across, in order. */
function edgeLeanings(grey: Uint8Array, width: number): Float32Array {
  const levels = Uint8Array.from(grey).sort();
  const least =
    EDGE * ((levels[Math.floor(PAPER * levels.length)] ?? 0) - (levels[Math.floor(INK * levels.length)] ?? 0));
  const found: number[] = [];
  for (let y = 1; y < HEIGHT - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const across = (grey[at + 1] as number) - (grey[at - 1] as number);
      const down = (grey[at + width] as number) - (grey[at - width] as number);
      if (Math.abs(across) > Math.abs(down) && Math.hypot(across, down) > least) found.push(down / across);
    }
  }
  return Float32Array.from(found).sort();
}
