import type { Box } from '@bonafide/domain';
import { release } from '../image/index.ts';
import { localRange } from './local-range.ts';
import type { LumaPlane } from './luma-plane.ts';

export interface SteepnessDifference {
  /** How much blunter than all others, or steeper, the strokes of one field are, parts: 0 not at all. */
  readonly difference: number;
  readonly box: Box | null;
}

/** Smaller print has strokes that are all edge, pixels of the field's height. */
const LEAST_HEIGHT = 16;
/** A stroke's surroundings: brightest less darkest of so many pixels on either side, levels. */
const REACH = 3;
const LEAST_CONTRAST = 60;
/** Places less steep than this part of that contrast are no edges of strokes. */
const LEAST_STEEPNESS = 0.15;
/** Fewest edge pixels of a field, and fewest fields, that say something. */
const FEWEST_EDGES = 120;
const FEWEST_FIELDS = 4;
/** Of a field's edges those that run square to the pixels are the steepest; a few of them are noise. */
const STEEP_EDGE = 0.95;

const NONE: SteepnessDifference = { difference: 0, box: null };

/**
 * One lens and one sensor draw all strokes of a photo with edges of the same width, whatever their typeface. A field that was
 * enlarged has wider ones, one that was sharpened or typed by a computer narrower ones. Edges are held against each other, not
 * against a norm, so that what the whole photo went through does not count.
 */
export function findResampledField(plane: LumaPlane, fields: readonly Box[]): SteepnessDifference {
  const measured = fields
    .flatMap((box) => {
      const steepness = steepnessOf(plane, box);
      return steepness === null ? [] : [{ box, steepness }];
    })
    .sort((a, b) => a.steepness - b.steepness);
  const [bluntest, second] = measured;
  const [before, steepest] = measured.slice(-2);
  if (!bluntest || !second || !before || !steepest || measured.length < FEWEST_FIELDS) return NONE;
  const blunter = 1 - bluntest.steepness / second.steepness;
  const steeper = 1 - before.steepness / steepest.steepness;
  return blunter >= steeper ? { difference: blunter, box: bluntest.box } : { difference: steeper, box: steepest.box };
}

/** Slope of the field's steep edges in parts of the strokes' contrast, per pixel; null where there are too few. */
function steepnessOf(plane: LumaPlane, box: Box): number | null {
  if (box.height < LEAST_HEIGHT) return null;
  const { width, data } = plane;
  const { left, top, columns, rows, darkest, brightest } = localRange(plane, box, { reach: REACH, margin: 0 });
  const slopes = new Float32Array(columns * rows);
  let count = 0;
  for (let y = 0, i = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, i++) {
      const contrast = (brightest[i] as number) - (darkest[i] as number);
      if (contrast < LEAST_CONTRAST) continue;
      const at = (top + y) * width + left + x;
      const across = (data[at + 1] as number) - (data[at - 1] as number);
      const down = (data[at + width] as number) - (data[at - width] as number);
      const slope = Math.sqrt(across * across + down * down) / 2;
      if (slope >= LEAST_STEEPNESS * contrast) slopes[count++] = slope / contrast;
    }
  }
  const steepness = slopes.subarray(0, count).sort()[Math.floor(STEEP_EDGE * count)] ?? null;
  release(darkest, brightest, slopes);
  return count < FEWEST_EDGES ? null : steepness;
}
