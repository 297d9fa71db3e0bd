import type { Box } from '@bonafide/domain';
import { release } from '../image/index.ts';
import type { LumaPlane } from './luma-plane.ts';
import { type PrintPoint, printPoints, ROOM } from './print-points.ts';
import { type Shift, sharedNoise } from './shared-noise.ts';

export interface CopiedRegion {
  /** How alike the noise of the copy and of its original is: a correlation, 0 to 1. */
  readonly likeness: number;
  /** Both, pixels of the image. */
  readonly boxes: readonly Box[];
}

/** Looks count as the same up to this mean square difference, levels squared: what a JPEG changes. */
const SAME = 40;
/** Brightness differs less than that, levels. */
const SAME_BRIGHTNESS = 4;
/** Copies of a character do not overlap. */
const LEAST_SHIFT = 16;
/** Fewest points that moved alike, by whole pixels. */
const FEWEST_ALIKE = 5;
/** Shifts that are looked at closely. */
const MOST_SHIFTS = 3;
/** An order that meets differences early: looks differ all over. */
const ORDER = Uint8Array.from({ length: 64 }, (_, i) => (i * 27) & 63);

const NONE: CopiedRegion = { likeness: 0, boxes: [] };

/**
 * Looks for print that was copied within the picture (after Fridrich, Soukal and Lukáš 2003): points that look the same and all
 * moved by one and the same number of whole pixels. Print repeats itself honestly, too (letters, guilloches), but the noise
 * of the sensor never does; so what counts is how alike the noise of both places is.
 */
export function findCopiedRegion(plane: LumaPlane, places: readonly Box[]): CopiedRegion {
  const { points: found, looks } = printPoints(plane, places);
  const groups = movedAlike(found);
  release(looks);
  let best = NONE;
  for (const { shift, points } of groups) {
    const likeness = sharedNoise(plane, points, shift);
    if (likeness <= best.likeness) continue;
    const from = boxAround(plane, points);
    best = { likeness, boxes: [from, { ...from, x: from.x + shift.x, y: from.y + shift.y }] };
  }
  return best;
}

interface Moved {
  readonly shift: Shift;
  readonly points: readonly PrintPoint[];
}

/** The largest groups of points whose looks come back at one shift. */
function movedAlike(points: readonly PrintPoint[]): readonly Moved[] {
  const sorted = points.toSorted((a, b) => a.brightness - b.brightness);
  const looks = looksOf(sorted);
  const groups = new Map<string, { shift: Shift; points: PrintPoint[] }>();
  for (let i = 0; i < sorted.length; i++) {
    const a = sorted[i] as PrintPoint;
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j] as PrintPoint;
      if (b.brightness - a.brightness > SAME_BRIGHTNESS) break;
      if (!looksSame(looks, i, j) || Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < LEAST_SHIFT) continue;
      const [from, to] = a.x < b.x || (a.x === b.x && a.y < b.y) ? [a, b] : [b, a];
      const shift = { x: to.x - from.x, y: to.y - from.y };
      const key = `${shift.x},${shift.y}`;
      const group = groups.get(key);
      if (group) group.points.push(from);
      else groups.set(key, { shift, points: [from] });
    }
  }
  release(looks);
  return [...groups.values()]
    .filter((group) => group.points.length >= FEWEST_ALIKE)
    .sort((a, b) => b.points.length - a.points.length)
    .slice(0, MOST_SHIFTS);
}

/** All looks one after the other, each in the order in which it is compared. */
function looksOf(points: readonly PrintPoint[]): Float32Array {
  const looks = new Float32Array(points.length * ORDER.length);
  points.forEach(({ look }, point) => {
    ORDER.forEach((at, i) => {
      looks[point * ORDER.length + i] = look[at] as number;
    });
  });
  return looks;
}

function looksSame(looks: Float32Array, a: number, b: number): boolean {
  const size = ORDER.length;
  const most = SAME * size;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const difference = (looks[a * size + i] as number) - (looks[b * size + i] as number);
    sum += difference * difference;
    if (sum > most) return false;
  }
  return true;
}

function boxAround({ left, top }: LumaPlane, points: readonly PrintPoint[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = left + Math.min(...xs) - ROOM;
  const y = top + Math.min(...ys) - ROOM;
  return { x, y, width: left + Math.max(...xs) + ROOM - x, height: top + Math.max(...ys) + ROOM - y };
}
