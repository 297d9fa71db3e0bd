import type { Sample } from './sample-grey.ts';
import { CODEWORD_MODULES, rowModules } from './symbol-patterns.ts';

/** Lines on which beginnings of codewords are looked at. */
const LINES = 16;
/** Weight of the symbol's own two ends among the codewords' beginnings. */
const END_WEIGHT = 2;
/** Modules between looks along a row. */
const STEP = 1.37;
/** Parts of a row's height at which the row is looked at. */
const [UPPER, LOWER] = [0.25, 0.75];

/**
 * How much darker it becomes, in levels, where codewords begin: each begins with a bar and ends with a space, in every row.
 * Sharpest where the quad's sides and the number of columns are the symbol's.
 */
export function codewordContrast(sample: Sample, columns: number): number {
  const modules = rowModules(columns);
  const half = 0.5 / modules;
  let sum = 0;
  for (let line = 0; line < LINES; line++) {
    const v = (line + 0.5) / LINES;
    for (let k = 1; k <= columns + 3; k++) {
      const u = (k * CODEWORD_MODULES) / modules;
      sum += sample(u - half, v) - sample(u + half, v);
    }
    sum += END_WEIGHT * (sample(-half, v) - sample(half, v) + sample(1 + half, v) - sample(1 - half, v));
  }
  return sum / (LINES * (columns + 3 + 2 * END_WEIGHT));
}

/** How much more, in levels, neighbouring rows differ than the two halves of a row; greatest for the right number of rows. */
export function rowContrast(sample: Sample, columns: number, rows: number): number {
  const modules = rowModules(columns);
  let [between, within, looks] = [0, 0, 0];
  for (let m = CODEWORD_MODULES; m < modules - CODEWORD_MODULES; m += STEP, looks++) {
    const u = m / modules;
    let before: number | null = null;
    for (let row = 0; row < rows; row++) {
      const upper = sample(u, (row + UPPER) / rows);
      const lower = sample(u, (row + LOWER) / rows);
      within += Math.abs(upper - lower);
      if (before !== null) between += Math.abs(upper - before);
      before = lower;
    }
  }
  return between / (looks * Math.max(1, rows - 1)) - within / (looks * rows);
}
