import { valueNoise } from '../random/value-noise.ts';
import type { FaceLines } from './expression.ts';
import type { Identity } from './identity.ts';
import { clamp, ease } from './scalar.ts';

/** Where a beard grows, [0,1]: below a line from the mouth to the ears, not on the lips. */
export function beardArea(lines: FaceLines, x: number, y: number): number {
  const ax = Math.abs(x);
  const edge = -6.2 + 0.4 * ax + Math.max(0, ax - 4.2) * 1.5 + (valueNoise(x * 3, y * 3) - 0.5) * 0.6;
  const fromLips = ((y - lines.mouthY) / 1.05) ** 2 + (ax / (lines.mouthHalf + 0.25)) ** 2;
  return ease(edge + 0.4, edge - 1, y) * ease(1, 1.35, fromLips);
}

/** How far a full beard stands off the skin. */
export function beardLift(id: Identity, lines: FaceLines, x: number, y: number): number {
  if (id.beard < 0.6) return 0;
  const tufts = 0.75 + 0.5 * valueNoise(x * 2.3 + id.seed, y * 2.3);
  return clamp(beardArea(lines, x, y) * (id.beard - 0.3) * 0.55 * tufts, 0, 0.6);
}
