import type { Point, Quad, Size } from '@bonafide/domain';
import { areaOnImage } from './clip-polygon.ts';
import { lineThrough, meeting, signedArea } from './line.ts';

/** A side may be dropped as long as the corner that replaces it lies no further outside, in longest sides of the image. */
const FARTHEST = 0.6;
/** What area outside the image costs: little, since there the hull ends only because the picture does. */
const OUTSIDE_COST = 0.25;

/**
 * The quad around a convex hull: side by side, that one is dropped whose neighbours, made longer until they meet, add
 * the least area. Area outside the image adds nothing, since there the hull ends only because the picture does. Clockwise;
 * null when no four sides remain.
 */
export function hullQuad(hull: readonly Point[], size: Size): Quad | null {
  let points: readonly Point[] = signedArea(hull) >= 0 ? hull : hull.toReversed();
  while (points.length > 4) {
    const shorter = withoutCheapestSide(points, size);
    if (shorter === null) return null;
    points = shorter;
  }
  const [a, b, c, d] = points;
  return a && b && c && d ? [a, b, c, d] : null;
}

function withoutCheapestSide(points: readonly Point[], size: Size): Point[] | null {
  const before = costOf(points, size);
  let best: { cost: number; points: Point[] } | null = null;
  for (let side = 0; side < points.length; side++) {
    const without = withoutSide(points, side, size);
    if (without === null) continue;
    const cost = costOf(without, size) - before;
    if (best === null || cost < best.cost) best = { cost, points: without };
  }
  return best?.points ?? null;
}

function costOf(points: readonly Point[], size: Size): number {
  const onImage = areaOnImage(points, size);
  return onImage + OUTSIDE_COST * (Math.abs(signedArea(points)) - onImage);
}

function withoutSide(points: readonly Point[], side: number, { width, height }: Size): Point[] | null {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? { x: 0, y: 0 };
  const [before, from, to, after] = [at(side - 1), at(side), at(side + 1), at(side + 2)];
  const corner = meeting(lineThrough(before, from), lineThrough(to, after));
  if (corner === null) return null;
  // The neighbours must meet beyond the side that goes, not behind it.
  const ahead = (corner.x - from.x) * (from.x - before.x) + (corner.y - from.y) * (from.y - before.y) >= 0;
  const reach = FARTHEST * Math.max(width, height);
  const near = corner.x > -reach && corner.y > -reach && corner.x < width + reach && corner.y < height + reach;
  if (!ahead || !near) return null;
  const dropped = (side + 1) % points.length;
  return points.flatMap((point, i) => (i === side ? [corner] : i === dropped ? [] : [point]));
}
