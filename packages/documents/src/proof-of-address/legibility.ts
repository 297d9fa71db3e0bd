import type { TextLine } from '@bonafide/domain';

/** How well the page can be read, and why not. All in [0,1]. */
export interface Legibility {
  /** Share of letters that are Latin. */
  readonly latin: number;
  /** Share of lines that the recogniser was sure of. */
  readonly sure: number;
  /** How much the lines look written by hand: unsure, of uneven height, uneven left edge. */
  readonly handwritten: number;
}

const SURE = 0.7;
const FEWEST_LINES = 3;

/** Measures a page. A text layer is always sure and never handwritten. */
export function measureLegibility(lines: readonly TextLine[], source: 'text_layer' | 'picture'): Legibility {
  const letters = lines.flatMap(({ text }) => text.match(/\p{L}/gu) ?? []);
  const latin =
    letters.length === 0 ? 1 : letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length / letters.length;
  if (source === 'text_layer') return { latin, sure: 1, handwritten: 0 };
  if (lines.length < FEWEST_LINES) return { latin, sure: 0, handwritten: 0 };
  const sure = lines.filter(({ confidence }) => confidence >= SURE).length / lines.length;
  return { latin, sure, handwritten: (1 - sure) * unevenness(lines) };
}

/** Printed pages use a few sizes; hands write every line another. */
function unevenness(lines: readonly TextLine[]): number {
  const heights = lines.map(({ box }) => box.height).sort((a, b) => a - b);
  const middle = heights[Math.floor(heights.length / 2)] ?? 1;
  const spread = heights.reduce((sum, height) => sum + Math.abs(height - middle), 0) / heights.length / middle;
  return Math.min(1, spread / 0.3);
}
