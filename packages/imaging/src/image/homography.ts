import type { Point, Quad, Size } from '@bonafide/domain';

/** Row-major 3x3 matrix that maps points of one plane to another: x' = (a x + b y + c) / (g x + h y + 1). */
export type Homography = readonly [number, number, number, number, number, number, number, number];

/** Where the homography takes a point. */
export function project(h: Homography, { x, y }: Point): Point {
  const w = h[6] * x + h[7] * y + 1;
  return { x: (h[0] * x + h[1] * y + h[2]) / w, y: (h[3] * x + h[4] * y + h[5]) / w };
}

/** An affine map (a b c / d e f) as a homography. */
export function affine(rows: readonly [number, number, number, number, number, number]): Homography {
  return [...rows, 0, 0];
}

/**
 * The homography that takes the rectangle (0,0)-(width,height) to `quad`, corner by corner; closed form for a square
 * (Heckbert 1989, section 2.2.3) scaled to the rectangle.
 */
export function rectangleToQuad({ width, height }: Size, quad: Quad): Homography {
  const [p0, p1, p2, p3] = quad;
  const dx1 = p1.x - p2.x;
  const dx2 = p3.x - p2.x;
  const dx3 = p0.x - p1.x + p2.x - p3.x;
  const dy1 = p1.y - p2.y;
  const dy2 = p3.y - p2.y;
  const dy3 = p0.y - p1.y + p2.y - p3.y;
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / determinant;
  const h = (dx1 * dy3 - dx3 * dy1) / determinant;
  return [
    (p1.x - p0.x + g * p1.x) / width,
    (p3.x - p0.x + h * p3.x) / height,
    p0.x,
    (p1.y - p0.y + g * p1.y) / width,
    (p3.y - p0.y + h * p3.y) / height,
    p0.y,
    g / width,
    h / height,
  ];
}
