import type { GreyImage } from '../image/index.ts';

/**
 * Coefficient of variation of the changes between ink and paper along neighbouring rows. Every row of a stacked or linear
 * barcode changes about equally often; print has rows between its lines and beside its words. Measured on own drawings:
 * PDF417 up to .10 in hard photos, print and pictures seldom under .2.
 */
const EVEN_ROWS = 0.2;
/** The same where a reflection lies over some rows, if there are so many changes per pixel as only small modules make. */
const EVEN_DENSE_ROWS = { variation: 0.3, changes: 0.12 };
/** Square codes have finder patterns and quiet corners, so they are less even, but in both directions. */
const EVEN_MATRIX = 0.5;
const MATRIX_ASPECT = 1.7;
/** Changes per pixel below which nothing is printed that could be decoded. */
const LEAST_CHANGES = 0.02;
/** Levels. */
const LEAST_CONTRAST = 60;
/** Parts left out at each side: quiet zones and the frame. */
const BORDER = { along: 0.14, across: 0.22 };

/** Bars in rows (linear and stacked codes) or squares (matrix codes). */
export type BarcodeLikeness = 'bars' | 'squares';

/** What kind of barcode a straightened region can be; null when further looks at it would be wasted. */
export function barcodeLikeness(view: GreyImage): BarcodeLikeness | null {
  const { low, high } = inkAndPaper(view);
  if (high - low < LEAST_CONTRAST) return null;
  const rows = evenness(changesAlong(view, { low, high }, 'rows'));
  const columns = evenness(changesAlong(view, { low, high }, 'columns'));
  if (isStacked(rows) || isStacked(columns)) return 'bars';
  const aspect = Math.max(view.width, view.height) / Math.min(view.width, view.height);
  return aspect <= MATRIX_ASPECT && Math.max(rows.variation, columns.variation) <= EVEN_MATRIX ? 'squares' : null;
}

function isStacked({ variation, changes }: Evenness): boolean {
  const dense = changes >= EVEN_DENSE_ROWS.changes && variation <= EVEN_DENSE_ROWS.variation;
  return variation <= EVEN_ROWS || dense;
}

/** The levels that 5 % of the pixels lie under and over. */
function inkAndPaper({ data }: GreyImage): { low: number; high: number } {
  const histogram = new Uint32Array(256);
  for (const value of data) histogram[value] = (histogram[value] ?? 0) + 1;
  const levelOf = (part: number): number => {
    let count = 0;
    for (let level = 0; level < 256; level++) {
      count += histogram[level] ?? 0;
      if (count >= part * data.length) return level;
    }
    return 255;
  };
  return { low: levelOf(0.05), high: levelOf(0.95) };
}

/** Changes between ink and paper per pixel, for each row or column of the inner part. */
function changesAlong(
  { width, height, data }: GreyImage,
  { low, high }: { low: number; high: number },
  direction: 'rows' | 'columns',
): readonly number[] {
  const byRow = direction === 'rows';
  const [length, lines] = byRow ? [width, height] : [height, width];
  const [step, stride] = byRow ? [1, width] : [width, 1];
  const [start, end] = [Math.round(length * BORDER.along), Math.round(length * (1 - BORDER.along))];
  const [first, last] = [Math.round(lines * BORDER.across), Math.round(lines * (1 - BORDER.across))];
  const [ink, paper] = [low + (high - low) * 0.4, low + (high - low) * 0.6];
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => {
    let [changes, state] = [0, 0];
    for (let at = start; at < end; at++) {
      const value = data[(first + i) * stride + at * step] ?? 0;
      const now = value > paper ? 1 : value < ink ? -1 : state;
      if (now !== state) changes++;
      state = now;
    }
    return changes / Math.max(1, end - start);
  });
}

interface Evenness {
  /** Coefficient of variation over the rows; infinite where hardly anything changes. */
  readonly variation: number;
  /** Mean changes per pixel. */
  readonly changes: number;
}

function evenness(changes: readonly number[]): Evenness {
  const count = Math.max(1, changes.length);
  const mean = changes.reduce((sum, value) => sum + value, 0) / count;
  if (mean < LEAST_CHANGES) return { variation: Number.POSITIVE_INFINITY, changes: mean };
  const variance = changes.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  return { variation: Math.sqrt(variance) / mean, changes: mean };
}
