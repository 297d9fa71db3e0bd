import { seededRandom } from '../random/random.ts';
import { TABLES, type TableKind } from './table.ts';

/** EXIF 2.3 orientation tags of cameras that were turned, not mirrored. */
export type ExifOrientation = 1 | 3 | 6 | 8;

/** How a document is photographed. Everything that is not said is drawn from the seed, within ordinary bounds. */
export interface PhotoOptions {
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  /** Part of the frame that the document fills, in its tighter direction. */
  readonly fill: number;
  /** Degrees, clockwise. */
  readonly rotation: number;
  /** Displacement of corners, parts of the document's width. */
  readonly perspective: number;
  /** Deviation of the lens' blur, pixels. */
  readonly blur: number;
  /** Length of the hand's movement, pixels. */
  readonly motion: number;
  /** Strength of a lamp's reflection, 1 = burnt out. */
  readonly glare: number;
  /** Where it lies on the document, parts of its width and height. */
  readonly glareAt: readonly [number, number];
  /** Deviation of the sensor's noise, levels of 255. */
  readonly noise: number;
  /** Depth of a shadow that falls over the scene, [0,1]. */
  readonly shadow: number;
  readonly table: TableKind;
  readonly quality: number;
  readonly orientation: ExifOrientation;
}

/** An ordinary phone photograph: sharp enough to read, a little askew. */
export function ordinaryPhoto(seed: number): PhotoOptions {
  const random = seededRandom(seed + 700);
  return {
    seed,
    width: 1600,
    height: 1200,
    fill: random.between(0.74, 0.86),
    rotation: random.between(-4, 4),
    perspective: random.between(0.01, 0.035),
    blur: random.between(0.3, 0.7),
    motion: 0,
    glare: 0,
    glareAt: [random.between(0.25, 0.75), random.between(0.2, 0.6)],
    noise: random.between(1, 3),
    shadow: random.between(0.05, 0.2),
    table: random.pick(TABLES),
    quality: random.integer(84, 92),
    orientation: 1,
  };
}

/** A photograph that a person still reads, taken in haste in bad light. */
export function hardPhoto(seed: number): PhotoOptions {
  const random = seededRandom(seed + 800);
  return {
    ...ordinaryPhoto(seed),
    rotation: random.between(-14, 14),
    perspective: random.between(0.04, 0.08),
    blur: random.between(0.8, 1.3),
    motion: random.between(0, 4),
    glare: random.between(0.2, 0.6),
    noise: random.between(5, 9),
    shadow: random.between(0.25, 0.45),
    quality: random.integer(62, 78),
  };
}
