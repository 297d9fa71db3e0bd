/** A point in pixels of the stored image (after EXIF orientation); x to the right, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An axis-parallel rectangle in pixels of the stored image. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Four corners, clockwise from the top left as the content reads. */
export type Quad = readonly [Point, Point, Point, Point];

/** The smallest box that holds every point. */
export function boundingBox(points: readonly Point[]): Box {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** A box's corners, clockwise from its top left. */
export function quadOfBox({ x, y, width, height }: Box): Quad {
  const [right, bottom] = [x + width, y + height];
  return [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
  ];
}

/** The quad whose corners are where `place` takes those of another. */
export const mapQuad = ([a, b, c, d]: Quad, place: (corner: Point) => Point): Quad => [
  place(a),
  place(b),
  place(c),
  place(d),
];

export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** Mean lengths of opposite sides: how wide and high a quad's content is. */
export function sizeOfQuad([a, b, c, d]: Quad): Size {
  return { width: (distance(a, b) + distance(d, c)) / 2, height: (distance(a, d) + distance(b, c)) / 2 };
}

/** The same shape, so many times as large, around the mean of its corners. */
export function enlargeQuad(quad: Quad, factor: number): Quad {
  const middle = quad.reduce((sum, { x, y }) => ({ x: sum.x + x / 4, y: sum.y + y / 4 }), { x: 0, y: 0 });
  return mapQuad(quad, ({ x, y }) => ({
    x: middle.x + (x - middle.x) * factor,
    y: middle.y + (y - middle.y) * factor,
  }));
}
