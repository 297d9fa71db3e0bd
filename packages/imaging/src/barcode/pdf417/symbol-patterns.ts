/** Widths of bars and spaces in turn, modules, beginning with a bar (ISO/IEC 15438 clause 5.3.2). */
export type Pattern = readonly number[];

/** Modules of a codeword: four bars and four spaces (clause 5.3.1). */
export const CODEWORD_MODULES = 17;
export const START: Pattern = [8, 1, 1, 1, 1, 1, 1, 3];
export const STOP: Pattern = [7, 1, 1, 3, 1, 1, 1, 2, 1];
/** Columns besides the data's: start, both row indicators. */
const COLUMNS_BEFORE_STOP = 3;
const STOP_MODULES = 18;
const WIDEST = 6;

/** Modules of a row of `columns` data columns, without quiet zones. */
export function rowModules(columns: number): number {
  return stopModule(columns) + STOP_MODULES;
}

/** The module at which the stop pattern begins. */
export function stopModule(columns: number): number {
  return (columns + COLUMNS_BEFORE_STOP) * CODEWORD_MODULES;
}

/**
 * Every pattern that can stand in rows of the clusters 0, 3 and 6, in this order: row r has those of `[r % 3]`. The
 * cluster number is (b1 - b2 + b3 - b4 + 9) mod 9 of the bars' widths (clause 5.3.1). The standard gives a value to 929 of
 * each; which ones is the decoder's knowledge.
 */
export function clusterPatterns(): readonly (readonly Pattern[])[] {
  const clusters: Pattern[][] = [[], [], []];
  for (const pattern of patternsOf(8, CODEWORD_MODULES)) {
    const [b1 = 0, , b2 = 0, , b3 = 0, , b4 = 0] = pattern;
    const cluster = (b1 - b2 + b3 - b4 + 9) % 9;
    if (cluster % 3 === 0) clusters[cluster / 3]?.push(pattern);
  }
  return clusters;
}

function patternsOf(elements: number, modules: number): Pattern[] {
  if (elements === 0) return modules === 0 ? [[]] : [];
  const patterns: Pattern[] = [];
  for (let width = 1; width <= Math.min(WIDEST, modules - elements + 1); width++) {
    for (const rest of patternsOf(elements - 1, modules - width)) patterns.push([width, ...rest]);
  }
  return patterns;
}
