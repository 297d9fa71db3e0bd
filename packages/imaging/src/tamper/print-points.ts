import type { Box } from '@bonafide/domain';
import { release } from '../image/index.ts';
import type { LumaPlane } from './luma-plane.ts';

/** A place that print makes unmistakable, and what its surroundings look like. */
export interface PrintPoint {
  /** Pixels of the plane. */
  readonly x: number;
  readonly y: number;
  /** 8 x 8 means of 2 x 2 pixels around it, levels: a part of `PrintPoints.looks`. */
  readonly look: Float32Array;
  readonly brightness: number;
}

export interface PrintPoints {
  readonly points: readonly PrintPoint[];
  /** One memory for what all of them look like: thousands of small ones were given back late and left holes. */
  readonly looks: Float32Array;
}

/** Room that looks and residuals need around a point, pixels. */
export const ROOM = 12;
const LOOK = 8;
/** A point is the extreme among places this near, and at least this many levels from its surroundings. */
const REACH = 3;
const LEAST_CONTRAST = 20;
/** Of each place only so many points: enough for a word, and portraits have thousands. */
const MOST = 160;
/** And of all places together: every point is held against every other. */
const MOST_TOGETHER = 8_000;

/** Corners, dots and ends of strokes in the places: extremes of brightness against a ring of three pixels. */
export function printPoints(plane: LumaPlane, places: readonly Box[]): PrintPoints {
  const most = Math.min(MOST, Math.ceil(MOST_TOGETHER / places.length));
  const taken = new Set(places.flatMap((place) => extremes(plane, place, most)));
  const looks = new Float32Array(taken.size * LOOK * LOOK);
  const points = [...taken].map((at, i) => pointAt(plane, at, looks.subarray(i * LOOK * LOOK, (i + 1) * LOOK * LOOK)));
  return { points, looks };
}

function extremes(plane: LumaPlane, place: Box, most: number): readonly number[] {
  const { width, height } = plane;
  const left = Math.max(ROOM, Math.floor(place.x - plane.left));
  const right = Math.min(width - ROOM, Math.ceil(place.x + place.width - plane.left));
  const top = Math.max(ROOM, Math.floor(place.y - plane.top));
  const bottom = Math.min(height - ROOM, Math.ceil(place.y + place.height - plane.top));
  const [columns, rows] = [Math.max(0, right - left), Math.max(0, bottom - top)];
  const contrasts = new Float32Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      contrasts[y * columns + x] = contrastAt(plane, (top + y) * width + left + x);
    }
  }
  const found: { readonly at: number; readonly contrast: number }[] = [];
  for (let y = REACH; y < rows - REACH; y++) {
    for (let x = REACH; x < columns - REACH; x++) {
      const contrast = Math.abs(contrasts[y * columns + x] as number);
      if (contrast < LEAST_CONTRAST || !isExtreme(contrasts, columns, y * columns + x)) continue;
      found.push({ at: (top + y) * width + left + x, contrast });
    }
  }
  release(contrasts);
  found.sort((a, b) => b.contrast - a.contrast);
  return found.slice(0, most).map(({ at }) => at);
}

function contrastAt({ width, data }: LumaPlane, at: number): number {
  let middle = 0;
  for (let row = at - width - 1; row <= at + width; row += width) {
    middle += (data[row] as number) + (data[row + 1] as number) + (data[row + 2] as number);
  }
  const around =
    (data[at - REACH] as number) +
    (data[at + REACH] as number) +
    (data[at - REACH * width] as number) +
    (data[at + REACH * width] as number);
  return middle / 9 - around / 4;
}

function isExtreme(contrasts: Float32Array, columns: number, at: number): boolean {
  const own = contrasts[at] as number;
  const sign = Math.sign(own);
  for (let dy = -REACH; dy <= REACH; dy++) {
    for (let dx = -REACH; dx <= REACH; dx++) {
      if (sign * (contrasts[at + dy * columns + dx] as number) > sign * own) return false;
    }
  }
  return true;
}

/** Fills `look`. */
function pointAt({ width, data }: LumaPlane, at: number, look: Float32Array): PrintPoint {
  let sum = 0;
  for (let row = 0; row < LOOK; row++) {
    for (let column = 0; column < LOOK; column++) {
      const from = at + (2 * row - LOOK) * width + 2 * column - LOOK;
      const mean =
        ((data[from] as number) +
          (data[from + 1] as number) +
          (data[from + width] as number) +
          (data[from + width + 1] as number)) /
        4;
      look[row * LOOK + column] = mean;
      sum += mean;
    }
  }
  return { x: at % width, y: Math.floor(at / width), look, brightness: sum / look.length };
}
