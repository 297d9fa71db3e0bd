import type { Point } from '@bonafide/domain';
import type { RotatedBox } from './rotated-box.ts';

const cross = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

function halfHull(points: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    for (let n = hull.length; n >= 2; n = hull.length) {
      const [before, last] = [hull[n - 2], hull[n - 1]];
      if (!before || !last || cross(before, last, point) > 0) break;
      hull.pop();
    }
    hull.push(point);
  }
  return hull.slice(0, -1);
}

/** Corners of the convex hull in one turning sense (Andrew 1979); points on its edges are left out. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  return [...halfHull(sorted), ...halfHull(sorted.reverse())];
}

/** The rectangle around `points` whose sides have the direction `angle`. */
function rectangleAt(points: readonly Point[], angle: number): RotatedBox {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    const along = x * cos + y * sin;
    const across = y * cos - x * sin;
    left = Math.min(left, along);
    right = Math.max(right, along);
    top = Math.min(top, across);
    bottom = Math.max(bottom, across);
  }
  const [along, across] = [(left + right) / 2, (top + bottom) / 2];
  return {
    centre: { x: along * cos - across * sin, y: along * sin + across * cos },
    width: right - left,
    height: bottom - top,
    angle,
  };
}

/** Turns by quarter turns until the angle lies within 45 degrees of the x axis. */
function uprighted(box: RotatedBox): RotatedBox {
  const quarters = Math.round(box.angle / (Math.PI / 2));
  const angle = box.angle - (quarters * Math.PI) / 2;
  return quarters % 2 === 0 ? { ...box, angle } : { ...box, angle, width: box.height, height: box.width };
}

/** The smallest rectangle at any angle around the points; one of its sides lies on the hull. Null for a straight line. */
export function minAreaRectangle(points: readonly Point[]): RotatedBox | null {
  const hull = convexHull(points);
  if (hull.length < 3) return null;
  let best: RotatedBox | null = null;
  hull.forEach((corner, i) => {
    const next = hull[(i + 1) % hull.length] ?? corner;
    const box = rectangleAt(hull, Math.atan2(next.y - corner.y, next.x - corner.x));
    if (best === null || box.width * box.height < best.width * best.height) best = box;
  });
  return best === null ? null : uprighted(best);
}
