import { braid, diagonals, hexagons, lattice, mesh, waves } from './across-the-page.ts';
import { contours, feathers, lathe, moire, rays, rings } from './around-centres.ts';
import type { PatternPlan } from './strokes.ts';

export const PATTERN_FAMILIES = [
  'waves',
  'lathe',
  'mesh',
  'rays',
  'rings',
  'hexagons',
  'contours',
  'moire',
  'feathers',
  'braid',
  'diagonals',
  'lattice',
] as const;
export type PatternFamily = (typeof PATTERN_FAMILIES)[number];

const DRAW: Readonly<Record<PatternFamily, (plan: PatternPlan) => string>> = {
  waves,
  lathe,
  mesh,
  rays,
  rings,
  hexagons,
  contours,
  moire,
  feathers,
  braid,
  diagonals,
  lattice,
};

/** The fine lines of a security print, as SVG. The random source decides its measures. */
export function drawPattern(family: PatternFamily, plan: PatternPlan): string {
  return DRAW[family](plan);
}
