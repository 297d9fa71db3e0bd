import { type Point, quadOfBox, type Size } from '@bonafide/domain';
import { signedArea } from './line.ts';

type Inside = (point: Point) => number;

/** Keeps what lies on the positive side of a half plane (Sutherland and Hodgman 1974). */
function clip(points: readonly Point[], inside: Inside): Point[] {
  return points.flatMap((point, i) => {
    const next = points[(i + 1) % points.length] ?? point;
    const [here, there] = [inside(point), inside(next)];
    const kept = here >= 0 ? [point] : [];
    if (here >= 0 === there >= 0) return kept;
    const share = here / (here - there);
    return [...kept, { x: point.x + (next.x - point.x) * share, y: point.y + (next.y - point.y) * share }];
  });
}

/** Area of what two convex polygons have in common; either may turn either way. */
export function sharedArea(a: readonly Point[], b: readonly Point[]): number {
  const clockwise = signedArea(b) >= 0 ? b : b.toReversed();
  let rest: readonly Point[] = a;
  clockwise.forEach((point, i) => {
    const next = clockwise[(i + 1) % clockwise.length] ?? point;
    rest = clip(rest, ({ x, y }) => (next.x - point.x) * (y - point.y) - (next.y - point.y) * (x - point.x));
  });
  return Math.abs(signedArea(rest));
}

/** Area of the part of a convex polygon that lies on an image of `size`. */
export function areaOnImage(points: readonly Point[], { width, height }: Size): number {
  return sharedArea(points, quadOfBox({ x: 0, y: 0, width, height }));
}

/** Intersection over union of two convex polygons, [0,1]. */
export function overlap(a: readonly Point[], b: readonly Point[]): number {
  const shared = sharedArea(a, b);
  const either = Math.abs(signedArea(a)) + Math.abs(signedArea(b)) - shared;
  return either > 0 ? shared / either : 0;
}
