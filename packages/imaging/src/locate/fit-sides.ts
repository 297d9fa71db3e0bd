import type { Point, Quad, Size } from '@bonafide/domain';
import { between, distance, type Line, lineThrough, meeting } from './line.ts';
import { bestOffsets, type Profile, polishOffsets } from './side-offsets.ts';

/** How strongly a place looks like an edge that runs along `along`; any scale. */
export type EdgeStrength = (at: Point, along: Point) => number;

export interface SideSearch {
  /** How far from the side its true place is looked for, and in what steps, px. */
  readonly reach: number;
  readonly step: number;
  /** Deviation of the first guess, px: edges farther from it count less. */
  readonly deviation: number;
  /** A side of which less lies on an edge stays where it is. */
  readonly leastSupport: number;
  readonly size: Size;
}

export interface FittedSides {
  readonly quad: Quad;
  /** Mean share of each side that lies on an edge, [0,1]; sides outside the image are left out. */
  readonly support: number;
  /** The same of the side of which least does. */
  readonly weakest: number;
  /** The same of each side; null outside the image. */
  readonly supports: readonly (number | null)[];
}

const PLACES = 40;
/** Rounded corners and fingers: the ends of a side are not looked at. */
const MARGIN = 0.06;
/** Fewer places on the image than this tell nothing about a side. */
const FEWEST = 10;
/** Places closer to the image's border than this many px show its border, not an edge. */
const BORDER = 1.5;

/** Moves each side of the quad to the edge nearby that runs along most of it; corners follow. */
export function fitSides(quad: Quad, strength: EdgeStrength, search: SideSearch): FittedSides {
  const sides = quad.map((corner, i) => fitSide(corner, quad[(i + 1) % 4] ?? corner, { strength, search }));
  const corners = sides.map(({ line }, i) => {
    const before = sides[(i + 3) % 4]?.line ?? line;
    const met = meeting(before, line);
    const old = quad[i] ?? line.at;
    return met !== null && distance(met, old) < 4 * search.reach + 1 ? met : old;
  });
  const seen = sides.flatMap(({ support }) => support ?? []);
  const [a = quad[0], b = quad[1], c = quad[2], d = quad[3]] = corners;
  return {
    quad: [a, b, c, d],
    support: seen.length === 0 ? 0 : seen.reduce((sum, s) => sum + s, 0) / seen.length,
    weakest: seen.length === 0 ? 0 : Math.min(...seen),
    supports: sides.map(({ support }) => support),
  };
}

interface FittedSide {
  readonly line: Line;
  readonly support: number | null;
}

function fitSide(
  from: Point,
  to: Point,
  { strength, search }: { strength: EdgeStrength; search: SideSearch },
): FittedSide {
  const guess = lineThrough(from, to);
  const profiles = readProfiles({ from, to, guess }, strength, search);
  if (profiles.length < FEWEST) return { line: guess, support: null };
  const best = bestOffsets(profiles, search.deviation / search.step);
  if (best.score < search.leastSupport) return { line: guess, support: best.score };
  const polished = polishOffsets(profiles, best);
  const normal = { x: -guess.along.y, y: guess.along.x };
  const moved = (point: Point, offset: number): Point => ({
    x: point.x + normal.x * offset,
    y: point.y + normal.y * offset,
  });
  const [first, last] = [polished.first * search.step, polished.last * search.step];
  return { line: lineThrough(moved(from, first), moved(to, last)), support: best.score };
}

function readProfiles(
  { from, to, guess }: { from: Point; to: Point; guess: Line },
  strength: EdgeStrength,
  { reach, step, size }: SideSearch,
): Profile[] {
  const count = 2 * Math.round(reach / step) + 1;
  // One memory for all: a picture's rivals have thousands of profiles, whose own memories were given back late and left holes.
  const strengths = new Float64Array(PLACES * count);
  const profiles: Profile[] = [];
  for (let place = 0; place < PLACES; place++) {
    const share = MARGIN + ((1 - 2 * MARGIN) * (place + 0.5)) / PLACES;
    const middle = between(from, to, share);
    if (!isOnImage(middle, size)) continue;
    const values = strengths.subarray(place * count, (place + 1) * count);
    let top = 0;
    for (let i = 0; i < count; i++) {
      const offset = (i - (count - 1) / 2) * step;
      const at = { x: middle.x - guess.along.y * offset, y: middle.y + guess.along.x * offset };
      values[i] = isOnImage(at, size) ? strength(at, guess.along) : 0;
      top = Math.max(top, values[i] ?? 0);
    }
    // Where nothing changes there is no edge, which speaks against the side; unlike places off the image, which say nothing.
    for (let i = 0; i < count; i++) values[i] = (values[i] as number) / Math.max(top, Number.MIN_VALUE);
    profiles.push({ share, values });
  }
  return profiles;
}

const isOnImage = ({ x, y }: Point, { width, height }: Size): boolean =>
  x > BORDER && y > BORDER && x < width - BORDER && y < height - BORDER;
