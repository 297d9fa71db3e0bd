import type { Point, Quad, Size } from '@bonafide/domain';
import { areaOnImage } from './clip-polygon.ts';
import { type Line, meeting, signedArea } from './line.ts';
import { sineBetween } from './side-lines.ts';

/** Opposite sides of a card in perspective differ in direction by less than this, neighbours by more (sines). */
const PARALLEL = 0.5;
const CROSSING = 0.55;
/** Opposite sides are so many cells apart at the least. */
const NARROWEST = 8;
/** Corners lie no further outside than this, in longest sides of the picture. */
const FARTHEST = 0.5;
const SMALLEST = 0.006;

/** All quads that two pairs of opposite lines bound, clockwise. The picture's borders may be sides too. */
export function lineQuads(lines: readonly Line[], size: Size): Quad[] {
  const all = [...lines, ...borders(size)];
  const pairs = all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) => (isOpposite(a, b, size) ? [[a, b] as const] : [])),
  );
  return pairs.flatMap(([a, c], i) =>
    pairs.slice(i + 1).flatMap(([b, d]) => {
      if (sineBetween(a, b) < CROSSING || sineBetween(c, d) < CROSSING) return [];
      const quad = boundedQuad([a, b, c, d], size);
      return quad === null ? [] : [quad];
    }),
  );
}

function borders({ width, height }: Size): Line[] {
  const [right, down] = [
    { x: 1, y: 0 },
    { x: 0, y: 1 },
  ];
  return [
    { at: { x: width / 2, y: 0 }, along: right },
    { at: { x: width / 2, y: height }, along: right },
    { at: { x: 0, y: height / 2 }, along: down },
    { at: { x: width, y: height / 2 }, along: down },
  ];
}

function isOpposite(a: Line, b: Line, { width, height }: Size): boolean {
  if (sineBetween(a, b) > PARALLEL) return false;
  const turned = a.along.x * b.along.x + a.along.y * b.along.y < 0 ? -1 : 1;
  const middle = { x: width / 2, y: height / 2 };
  return Math.abs(beside(a, middle) - turned * beside(b, middle)) > NARROWEST;
}

/** Signed distance of a point from a line. */
const beside = ({ at, along }: Line, { x, y }: Point): number => (x - at.x) * along.y - (y - at.y) * along.x;

function boundedQuad([a, b, c, d]: readonly [Line, Line, Line, Line], size: Size): Quad | null {
  const [p, q, r, s] = [meeting(a, b), meeting(b, c), meeting(c, d), meeting(d, a)];
  if (!p || !q || !r || !s) return null;
  const quad: Quad = signedArea([p, q, r, s]) >= 0 ? [p, q, r, s] : [s, r, q, p];
  const reach = FARTHEST * Math.max(size.width, size.height);
  const near = quad.every(({ x, y }) => x > -reach && y > -reach && x < size.width + reach && y < size.height + reach);
  return near && isConvex(quad) && areaOnImage(quad, size) > SMALLEST * size.width * size.height ? quad : null;
}

/** True for clockwise quads whose corners all turn the same way, as in every view of a rectangle. */
export function isConvex(quad: Quad): boolean {
  return quad.every((corner, i) => {
    const next = quad[(i + 1) % 4] ?? corner;
    const after = quad[(i + 2) % 4] ?? corner;
    return (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x) > 0;
  });
}
