import type { Point, Quad, Size } from '@bonafide/domain';
import { rectangleToQuad } from '../image/index.ts';

/** Where a point of the image lies on the document of that size: the inverse of the outline's projection (its adjugate). */
export function documentPlane(quad: Quad, size: Size): (point: Point) => Point {
  const [a, b, c, d, e, f, g, h] = rectangleToQuad(size, quad);
  return ({ x, y }) => {
    const w = (d * h - e * g) * x + (b * g - a * h) * y + (a * e - b * d);
    return {
      x: ((e - f * h) * x + (c * h - b) * y + (b * f - c * e)) / w,
      y: ((f * g - d) * x + (a - c * g) * y + (c * d - a * f)) / w,
    };
  };
}
