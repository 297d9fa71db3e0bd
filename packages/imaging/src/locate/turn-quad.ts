import type { Point, Quad } from '@bonafide/domain';
import type { Orientation } from '../text/index.ts';

/** The same quad beginning so many corners later. */
export function beginningAt([a, b, c, d]: Quad, corner: number): Quad {
  const turned: readonly Quad[] = [
    [a, b, c, d],
    [b, c, d, a],
    [c, d, a, b],
    [d, a, b, c],
  ];
  return turned[((corner % 4) + 4) % 4] ?? [a, b, c, d];
}

/** Begins the quad (clockwise) at the corner from which its first side runs most nearly to the right. */
export function beginningTopLeft(quad: Quad): Quad {
  const rightness = (corner: number): number => {
    const [from, to] = beginningAt(quad, corner);
    return (to.x - from.x) / (Math.hypot(to.x - from.x, to.y - from.y) || 1);
  };
  const corners = [0, 1, 2, 3].sort((a, b) => rightness(b) - rightness(a));
  return beginningAt(quad, corners[0] ?? 0);
}

/** Begins the quad at the content's own top left, when the content is turned clockwise by `orientation` inside it. */
export function beginningAsRead(quad: Quad, orientation: Orientation): Quad {
  return beginningAt(quad, orientation / 90);
}

/** The content's direction on the image, radians clockwise. */
export function directionOf([from, to, under, beside]: Quad): number {
  const along: Point = { x: to.x - from.x + under.x - beside.x, y: to.y - from.y + under.y - beside.y };
  return Math.atan2(along.y, along.x);
}
