import type { Point } from '@bonafide/domain';
import type { LumaPlane } from './luma-plane.ts';
import { isSmooth, noiseResidual, SMOOTH_ROOM } from './smooth-pixels.ts';

/** Whole pixels to the right and downwards. */
export interface Shift {
  readonly x: number;
  readonly y: number;
}

/** Pixels around each point whose noise is compared. */
const REACH = 10;
/** Steeper places are strokes, whose residual is print and no noise. */
const SMOOTH = { range: 30, brightest: 255 } as const;
/** Fewest pixels that say something, and least noise that is more than rounding, levels. */
const FEWEST = 300;
const LEAST_NOISE = 0.4;

/** Correlation of the noise around the points with that at the shifted places, 0 to 1; 0 where there is too little to tell. */
export function sharedNoise(plane: LumaPlane, points: readonly Point[], shift: Shift): number {
  const { width, data } = plane;
  const move = shift.y * width + shift.x;
  let [both, here, there, count] = [0, 0, 0, 0];
  for (const at of pixelsAround(plane, points, shift)) {
    if (!isSmooth(data, { at, width }, SMOOTH) || !isSmooth(data, { at: at + move, width }, SMOOTH)) continue;
    const a = noiseResidual(data, at, width);
    const b = noiseResidual(data, at + move, width);
    both += a * b;
    here += a * a;
    there += b * b;
    count++;
  }
  if (count < FEWEST || Math.min(here, there) < count * LEAST_NOISE ** 2) return 0;
  return Math.max(0, both / Math.sqrt(here * there));
}

/** Indices, each once, of pixels that have room around them at both places. */
function pixelsAround({ width, height }: LumaPlane, points: readonly Point[], shift: Shift): Set<number> {
  const inside = (x: number, y: number): boolean =>
    x >= SMOOTH_ROOM && y >= SMOOTH_ROOM && x < width - SMOOTH_ROOM && y < height - SMOOTH_ROOM;
  const found = new Set<number>();
  for (const point of points) {
    for (let y = point.y - REACH; y <= point.y + REACH; y++) {
      for (let x = point.x - REACH; x <= point.x + REACH; x++) {
        if (inside(x, y) && inside(x + shift.x, y + shift.y)) found.add(y * width + x);
      }
    }
  }
  return found;
}
