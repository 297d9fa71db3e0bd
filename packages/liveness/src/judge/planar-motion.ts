import type { Point } from '@bonafide/domain';

/** What the best affine map between two sets of landmarks leaves unexplained, and how much it flattens. */
export interface PlanarMotion {
  /** Root mean square of what is left, in units of the landmarks. */
  readonly residual: number;
  /** The smaller of the map's two stretches over the larger, (0,1]; the cosine of the angle for a picture that is turned. */
  readonly foreshortening: number;
}

/**
 * A picture that is moved, turned and bent a little maps by an affine map, all but its perspective; a head does not, because
 * its nose stands before its cheeks. Both lists hold the same landmarks. Null when they do not span a plane.
 */
export function planarMotion(from: readonly Point[], to: readonly Point[]): PlanarMotion | null {
  if (from.length !== to.length || from.length < 4) return null;
  const a = centred(from);
  const b = centred(to);
  const xx = sumOf(a, ({ x }) => x * x);
  const xy = sumOf(a, ({ x, y }) => x * y);
  const yy = sumOf(a, ({ y }) => y * y);
  const determinant = xx * yy - xy * xy;
  if (determinant < 1e-9) return null;
  const row = (value: (point: Point) => number): readonly [number, number] => {
    const px = dot(a, b, ({ x }) => x, value);
    const py = dot(a, b, ({ y }) => y, value);
    return [(px * yy - py * xy) / determinant, (py * xx - px * xy) / determinant];
  };
  const [mxx, mxy] = row(({ x }) => x);
  const [myx, myy] = row(({ y }) => y);
  const squared = a.reduce((sum, { x, y }, index) => {
    const target = b[index] ?? { x: 0, y: 0 };
    return sum + (target.x - mxx * x - mxy * y) ** 2 + (target.y - myx * x - myy * y) ** 2;
  }, 0);
  return { residual: Math.sqrt(squared / a.length), foreshortening: stretchRatio([mxx, mxy, myx, myy]) };
}

/** Ratio of the singular values of a 2 x 2 matrix. */
function stretchRatio([a, b, c, d]: readonly [number, number, number, number]): number {
  const q = Math.hypot(a + d, c - b) / 2;
  const r = Math.hypot(a - d, c + b) / 2;
  return q + r > 0 ? Math.abs(q - r) / (q + r) : 0;
}

function centred(points: readonly Point[]): Point[] {
  const x = sumOf(points, (point) => point.x) / points.length;
  const y = sumOf(points, (point) => point.y) / points.length;
  return points.map((point) => ({ x: point.x - x, y: point.y - y }));
}

function sumOf(points: readonly Point[], value: (point: Point) => number): number {
  return points.reduce((sum, point) => sum + value(point), 0);
}

function dot(
  a: readonly Point[],
  b: readonly Point[],
  ofA: (point: Point) => number,
  ofB: (point: Point) => number,
): number {
  return a.reduce((sum, point, index) => sum + ofA(point) * ofB(b[index] ?? { x: 0, y: 0 }), 0);
}
