import type { Random } from '../../random/random.ts';

/** The ground that a pattern is printed on: millimetres, and the two inks. */
export interface PatternPlan {
  readonly width: number;
  readonly height: number;
  readonly inks: readonly [string, string];
  readonly random: Random;
}

/** SVG of one line through these points, which `at` writes; widths in millimetres. */
export const line = (points: readonly string[], ink: string, width = 0.11): string =>
  `<path d="M${points.join('L')}" fill="none" stroke="${ink}" stroke-width="${width}"/>`;

export const at = (x: number, y: number): string => `${x.toFixed(2)} ${y.toFixed(2)}`;

/** Points of a curve over [0,1]. */
export const curve = (steps: number, place: (t: number) => string): string[] =>
  Array.from({ length: steps + 1 }, (_, step) => place(step / steps));

export const repeat = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');
