import type { Point } from '@bonafide/domain';

/** `x' = a x + b y + tx`, `y' = c x + d y + ty`. Here it maps pixels of a crop to pixels of the image. */
export interface AffineTransform {
  readonly a: number;
  readonly b: number;
  readonly tx: number;
  readonly c: number;
  readonly d: number;
  readonly ty: number;
}

export function applyAffine({ a, b, tx, c, d, ty }: AffineTransform, { x, y }: Point): Point {
  return { x: a * x + b * y + tx, y: c * x + d * y + ty };
}

/** Throws a RangeError for a transform that flattens the plane. */
export function invertAffine({ a, b, tx, c, d, ty }: AffineTransform): AffineTransform {
  const determinant = a * d - b * c;
  if (determinant === 0) throw new RangeError('the transform has no inverse');
  return {
    a: d / determinant,
    b: -b / determinant,
    tx: (b * ty - d * tx) / determinant,
    c: -c / determinant,
    d: a / determinant,
    ty: (c * tx - a * ty) / determinant,
  };
}

/** Pixels of the image per pixel of the crop. */
export function scaleOf({ a, b, c, d }: AffineTransform): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/**
 * The rotation, scale and shift that bring `from` closest to `to` in the least squares sense (Umeyama 1991, without
 * reflection). Throws a RangeError when the lists differ in length or all points of `from` coincide.
 */
export function similarityBetween(from: readonly Point[], to: readonly Point[]): AffineTransform {
  if (from.length !== to.length) throw new RangeError('as many points are needed on both sides');
  const fromCentre = centroid(from);
  const toCentre = centroid(to);
  let cosine = 0;
  let sine = 0;
  let spread = 0;
  for (const [index, source] of from.entries()) {
    const target = to[index] ?? source;
    const [sx, sy] = [source.x - fromCentre.x, source.y - fromCentre.y];
    const [tx, ty] = [target.x - toCentre.x, target.y - toCentre.y];
    cosine += sx * tx + sy * ty;
    sine += sx * ty - sy * tx;
    spread += sx * sx + sy * sy;
  }
  if (!(spread > 0)) throw new RangeError('the points coincide');
  return rotationAbout({ from: fromCentre, to: toCentre, cosine: cosine / spread, sine: sine / spread });
}

/** A square crop of `side` pixels that shows `extent` image pixels around `centre`, turned by `angleRadians`. */
export function squareCrop(
  centre: Point,
  { side, extent, angleRadians }: { side: number; extent: number; angleRadians: number },
): AffineTransform {
  const scale = extent / side;
  const middle = { x: (side - 1) / 2, y: (side - 1) / 2 };
  const [cosine, sine] = [Math.cos(angleRadians) * scale, Math.sin(angleRadians) * scale];
  return rotationAbout({ from: middle, to: centre, cosine, sine });
}

function rotationAbout({
  from,
  to,
  cosine,
  sine,
}: {
  from: Point;
  to: Point;
  cosine: number;
  sine: number;
}): AffineTransform {
  return {
    a: cosine,
    b: -sine,
    tx: to.x - cosine * from.x + sine * from.y,
    c: sine,
    d: cosine,
    ty: to.y - sine * from.x - cosine * from.y,
  };
}

function centroid(points: readonly Point[]): Point {
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
