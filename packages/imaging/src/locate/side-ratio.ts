import type { Point, Quad, Size } from '@bonafide/domain';
import { distance } from './line.ts';

type Vector = readonly [number, number, number];

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Focal lengths of cameras, in longest sides of the picture; outside them the estimate says nothing. */
const FOCAL_RANGE = [0.45, 4] as const;
/** Below this the quad is so nearly a parallelogram that the focal length cannot be told, and is not needed. */
const FLAT = 0.02;

/**
 * Width over height of the rectangle that a camera sees as `quad`: Zhang and He, Whiteboard scanning and image
 * enhancement (2007), equations 12 to 20, with the optical axis through the middle of the picture. Falls back on the ratio of
 * the sides' lengths where the view is too flat or the picture was cropped.
 */
export function sideRatio(quad: Quad, { width, height }: Size): number {
  const [m1, m2, m4, m3] = quad.map(({ x, y }): Vector => [x - width / 2, y - height / 2, 1]);
  const plain = plainRatio(quad);
  if (!m1 || !m2 || !m3 || !m4) return plain;
  const k2 = dot(cross(m1, m4), m3) / dot(cross(m2, m4), m3);
  const k3 = dot(cross(m1, m4), m2) / dot(cross(m3, m4), m2);
  const n2: Vector = [k2 * m2[0] - m1[0], k2 * m2[1] - m1[1], k2 - 1];
  const n3: Vector = [k3 * m3[0] - m1[0], k3 * m3[1] - m1[1], k3 - 1];
  if (Math.abs(n2[2]) < FLAT && Math.abs(n3[2]) < FLAT) return plain;
  const focal = focalOf(n2, n3, Math.max(width, height));
  const squared = (n: Vector): number => (n[0] ** 2 + n[1] ** 2) / focal ** 2 + n[2] ** 2;
  const ratio = Math.sqrt(squared(n2) / squared(n3));
  return Number.isFinite(ratio) && ratio > 0 ? ratio : plain;
}

/** The focal length in px that makes the two directions of sides perpendicular; a usual one where they do not tell. */
function focalOf(n2: Vector, n3: Vector, longest: number): number {
  const squared = -(n2[0] * n3[0] + n2[1] * n3[1]) / (n2[2] * n3[2]);
  const focal = Math.sqrt(squared) / longest;
  return focal >= FOCAL_RANGE[0] && focal <= FOCAL_RANGE[1] ? focal * longest : longest;
}

/** Width over height by the lengths of the sides alone. */
export function plainRatio([a, b, c, d]: readonly [Point, Point, Point, Point]): number {
  return (distance(a, b) + distance(d, c)) / Math.max(1e-6, distance(a, d) + distance(b, c));
}
