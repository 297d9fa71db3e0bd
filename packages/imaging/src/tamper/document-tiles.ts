import type { Point, Quad } from '@bonafide/domain';

/** Top left corner of a square that lies on the document. */
export interface TilePlace {
  readonly x: number;
  readonly y: number;
}

/** True when the point lies in the convex quad, whichever way round its corners run. */
export function isInQuad(quad: Quad, { x, y }: Point): boolean {
  let left = 0;
  let right = 0;
  for (const [i, a] of quad.entries()) {
    const b = quad[(i + 1) % 4] ?? a;
    const side = (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
    if (side > 0) left++;
    if (side < 0) right++;
  }
  return left === 0 || right === 0;
}

/** Squares of `side` pixels spread evenly over the document, at most `limit`, all of them wholly on quad and image. */
export function documentTiles(
  quad: Quad,
  image: { readonly width: number; readonly height: number },
  { side, limit }: { readonly side: number; readonly limit: number },
): readonly TilePlace[] {
  const xs = quad.map(({ x }) => x);
  const ys = quad.map(({ y }) => y);
  const [left, top] = [Math.max(0, Math.min(...xs)), Math.max(0, Math.min(...ys))];
  const [right, bottom] = [Math.min(image.width, Math.max(...xs)), Math.min(image.height, Math.max(...ys))];
  const step = Math.max(side / 2, Math.sqrt(((right - left) * (bottom - top)) / (limit * 2)));
  const places: TilePlace[] = [];
  for (let y = top; y + side <= bottom; y += step) {
    for (let x = left; x + side <= right; x += step) {
      const corners = [0, side].flatMap((dy) => [0, side].map((dx) => ({ x: x + dx, y: y + dy })));
      if (corners.every((corner) => isInQuad(quad, corner))) places.push({ x: Math.floor(x), y: Math.floor(y) });
    }
  }
  if (places.length <= limit) return places;
  return Array.from(
    { length: limit },
    (_, i) => places[Math.floor(((i + 0.5) * places.length) / limit)] ?? { x: 0, y: 0 },
  );
}
