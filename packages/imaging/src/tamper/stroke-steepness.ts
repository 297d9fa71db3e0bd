import type { Box } from '@bonafide/domain';
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
  const { width, height, data } = plane;
  const left = Math.max(REACH, Math.floor(box.x - plane.left));
  const top = Math.max(REACH, Math.floor(box.y - plane.top));
  const right = Math.min(width - REACH, box.x + box.width - plane.left);
  const bottom = Math.min(height - REACH, box.y + box.height - plane.top);
  const slopes: number[] = [];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = y * width + x;
      const across = (data[at + 1] as number) - (data[at - 1] as number);
      const down = (data[at + width] as number) - (data[at - width] as number);
      const slope = Math.sqrt(across * across + down * down) / 2;
      if (slope < LEAST_STEEPNESS * LEAST_CONTRAST) continue;
      const contrast = contrastAround(data, at, width);
      if (contrast >= LEAST_CONTRAST && slope >= LEAST_STEEPNESS * contrast) slopes.push(slope / contrast);
    }
  }
  if (slopes.length < FEWEST_EDGES) return null;
  return Float32Array.from(slopes).sort()[Math.floor(STEEP_EDGE * slopes.length)] ?? null;
}

function contrastAround(data: Float32Array, at: number, width: number): number {
  let [least, most] = [255, 0];
  for (let row = at - REACH * width; row <= at + REACH * width; row += width) {
    for (let i = row - REACH; i <= row + REACH; i++) {
      const level = data[i] as number;
      if (level < least) least = level;
      if (level > most) most = level;
    }
  }
  return most - least;
}
