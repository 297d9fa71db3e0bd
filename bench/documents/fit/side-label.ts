import type { Point, Quad } from '@bonafide/domain';

/** Null: too near for a wrong side, too far for a right one. */
export type SideLabel = boolean | null;

/** Distances from a true side, in square roots of the document's area. */
const RIGHT = 0.03;
const WRONG = 0.06;
/** Cosine of the angle from which on a side runs along another. */
const ALONG = 0.7;

/** Whether side `index` of a quad lies where the document has a side. */
export function isTrueSide(quad: Quad, index: number, trueQuad: Quad): SideLabel {
  const [from, to] = sideOf(quad, index);
  const unit = Math.sqrt(areaOf(trueQuad));
  const distances = [0, 1, 2, 3].map((other) => distanceOf([from, to], sideOf(trueQuad, other)) / unit);
  const nearest = Math.min(...distances);
  return nearest < RIGHT ? true : nearest > WRONG ? false : null;
}

type Side = readonly [Point, Point];

const sideOf = (quad: Quad, index: number): Side => [quad[index % 4] ?? quad[0], quad[(index + 1) % 4] ?? quad[0]];

/** The farther end's distance from the other side's line; infinite for sides that cross. */
function distanceOf([from, to]: Side, [a, b]: Side): number {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const along = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  const own = Math.hypot(to.x - from.x, to.y - from.y);
  const turned = Math.abs(along.x * (to.x - from.x) + along.y * (to.y - from.y)) / own;
  const away = (point: Point): number => Math.abs((point.x - a.x) * along.y - (point.y - a.y) * along.x);
  return turned < ALONG ? Number.POSITIVE_INFINITY : Math.max(away(from), away(to));
}

function areaOf(quad: Quad): number {
  const twice = quad.reduce((sum, point, i) => {
    const next = quad[(i + 1) % 4] ?? point;
    return sum + point.x * next.y - next.x * point.y;
  }, 0);
  return Math.abs(twice) / 2;
}
