import type { Point, Quad } from '@bonafide/domain';

/** Intersection over union of two convex quads; 0 for quads without area. */
export function quadOverlap(a: Quad, b: Quad): number {
  const left = clockwise(a);
  const right = clockwise(b);
  const shared = Math.abs(area(clip(left, right)));
  const union = Math.abs(area(left)) + Math.abs(area(right)) - shared;
  return union > 0 ? shared / union : 0;
}

/** Gauss's area formula; positive for clockwise polygons where y points downwards. */
function area(polygon: readonly Point[]): number {
  return polygon.reduce((sum, { x, y }, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? { x, y };
    return sum + (x * next.y - next.x * y) / 2;
  }, 0);
}

function clockwise(polygon: readonly Point[]): readonly Point[] {
  return area(polygon) < 0 ? polygon.toReversed() : polygon;
}

/** What of `subject` lies inside the convex `window` (Sutherland and Hodgman 1974). */
function clip(subject: readonly Point[], window: readonly Point[]): readonly Point[] {
  let kept = subject;
  for (const [index, from] of window.entries()) {
    const to = window[(index + 1) % window.length] ?? from;
    kept = clipByLine(kept, from, to);
  }
  return kept;
}

function clipByLine(polygon: readonly Point[], from: Point, to: Point): readonly Point[] {
  const side = ({ x, y }: Point) => (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  return polygon.flatMap((point, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? point;
    const [here, there] = [side(point), side(next)];
    const crossing = here >= 0 === there >= 0 ? [] : [between(point, next, here / (here - there))];
    return here >= 0 ? [point, ...crossing] : crossing;
  });
}

function between(a: Point, b: Point, part: number): Point {
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
}
