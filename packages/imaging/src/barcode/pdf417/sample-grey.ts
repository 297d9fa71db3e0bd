import type { Quad } from '@bonafide/domain';
import { type GreyImage, type Homography, rectangleToQuad } from '../../image/index.ts';

/** Levels of the picture at places of a quad: u and v run from 0 to 1 along its first side and down; beyond it, they go on. */
export type Sample = (u: number, v: number) => number;

export function sampleQuad(image: GreyImage, quad: Quad): Sample {
  const [a, b, c, d, e, f, g, h]: Homography = rectangleToQuad({ width: 1, height: 1 }, quad);
  return (u, v) => {
    const w = 1 / (g * u + h * v + 1);
    return levelAt(image, (a * u + b * v + c) * w, (d * u + e * v + f) * w);
  };
}

/** Bilinear; the picture's edge goes on outwards. */
function levelAt({ width, height, data }: GreyImage, x: number, y: number): number {
  const inX = Math.max(0, Math.min(width - 1.001, x - 0.5));
  const inY = Math.max(0, Math.min(height - 1.001, y - 0.5));
  const [left, top] = [inX | 0, inY | 0];
  const [fx, fy] = [inX - left, inY - top];
  const at = top * width + left;
  const upper = between(data[at], data[at + 1], fx);
  const lower = between(data[at + width], data[at + width + 1], fx);
  return upper + (lower - upper) * fy;
}

function between(a = 0, b = a, share: number): number {
  return a + (b - a) * share;
}
