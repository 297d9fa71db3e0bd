import type { Point } from '@bonafide/domain';

/** A straight line through `at` in the direction of the unit vector `along`. */
export interface Line {
  readonly at: Point;
  readonly along: Point;
}

export function lineThrough(a: Point, b: Point): Line {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return { at: a, along: { x: (b.x - a.x) / length, y: (b.y - a.y) / length } };
}

/** Where two lines meet; null when they are parallel within half a degree. */
export function meeting(a: Line, b: Line): Point | null {
  const cross = a.along.x * b.along.y - a.along.y * b.along.x;
  if (Math.abs(cross) < 0.009) return null;
  const [dx, dy] = [b.at.x - a.at.x, b.at.y - a.at.y];
  const t = (dx * b.along.y - dy * b.along.x) / cross;
  return { x: a.at.x + t * a.along.x, y: a.at.y + t * a.along.y };
}

/** Signed area of a polygon; positive when its corners run clockwise on the screen. */
export function signedArea(points: readonly Point[]): number {
  let twice = 0;
  points.forEach((point, i) => {
    const next = points[(i + 1) % points.length] ?? point;
    twice += point.x * next.y - next.x * point.y;
  });
  return twice / 2;
}

export { distance } from '@bonafide/domain';

export const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});
