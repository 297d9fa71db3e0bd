import type { Box } from '@bonafide/domain';
import { release } from '../image/index.ts';
import { localRange } from './local-range.ts';
import type { LumaPlane } from './luma-plane.ts';
import { noiseResidual } from './smooth-pixels.ts';

export interface NoiseDifference {
  /** How much less noise the cleanest field has than the cleanest of all others: 0 as much, 1 none at all. */
  readonly lack: number;
  readonly box: Box | null;
}

/** Looked at around a field, pixels: its ground. */
const MARGIN = 3;
/** Steeper places are strokes; burnt out ones have no noise, and nobody knows what was there. */
const SMOOTH = { reach: 2, range: 16, brightest: 246 } as const;
/** Fewest smooth pixels of a field, and fewest fields, that say something. */
const FEWEST_PIXELS = 150;
const FEWEST_FIELDS = 3;
/** Below this noise in the middle field the file kept none that could be missing, levels. */
const LEAST_NOISE = 0.1;
/** The noisier pixels are print that was smooth enough to pass. */
const CLEANER_PART = 0.75;

const NONE: NoiseDifference = { lack: 0, box: null };

/**
 * A computer types a value, or pastes one, without the noise of this photo's sensor. Fields are printed alike, so what noise their
 * ground has is held against each other (after Mahdian and Saic 2009). Print only ever adds to it: a field that has more is never
 * suspicious, and one that has less is so only by comparison with the cleanest other field.
 */
export function findCleanField(plane: LumaPlane, fields: readonly Box[]): NoiseDifference {
  const measured = fields
    .flatMap((box) => {
      const noise = noiseOf(plane, box);
      return noise === null ? [] : [{ box, noise }];
    })
    .sort((a, b) => a.noise - b.noise);
  const [cleanest, next] = measured;
  const middle = measured[measured.length >> 1];
  if (!cleanest || !next || !middle || measured.length < FEWEST_FIELDS || middle.noise < LEAST_NOISE) return NONE;
  return { lack: 1 - cleanest.noise / Math.max(next.noise, LEAST_NOISE), box: cleanest.box };
}

/** Mean absolute residual of the cleaner smooth pixels in and around a box, levels; null where there are too few. */
function noiseOf(plane: LumaPlane, box: Box): number | null {
  const { width, data } = plane;
  const { left, top, columns, rows, darkest, brightest } = localRange(plane, box, {
    reach: SMOOTH.reach,
    margin: MARGIN,
  });
  const residuals = new Float32Array(columns * rows);
  let count = 0;
  for (let y = 0, i = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, i++) {
      const most = brightest[i] as number;
      if (most - (darkest[i] as number) > SMOOTH.range || most > SMOOTH.brightest) continue;
      residuals[count++] = Math.abs(noiseResidual(data, (top + y) * width + left + x, width));
    }
  }
  const noise = count < FEWEST_PIXELS ? null : cleanerMean(residuals.subarray(0, count));
  release(darkest, brightest, residuals);
  return noise;
}

function cleanerMean(residuals: Float32Array): number {
  const cleaner = residuals.sort().subarray(0, CLEANER_PART * residuals.length);
  return cleaner.reduce((sum, value) => sum + value, 0) / cleaner.length;
}
