import type { ExifOrientation } from '../photo-options.ts';

export const BACKDROPS = ['plain', 'dark', 'wood', 'cloth', 'printed', 'cluttered', 'hand-held'] as const;
export type BackdropKind = (typeof BACKDROPS)[number];

/** How a picture with documents in it is taken. Lengths in pixels of the picture unless said otherwise. */
export interface SceneOptions {
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly backdrop: BackdropKind;
  /** Part of the frame that the document fills, in its tighter direction. */
  readonly fill: number;
  /** Degrees, clockwise. */
  readonly rotation: number;
  /** Displacement of corners, parts of the document's width. */
  readonly perspective: number;
  /** The document's middle from the picture's, parts of the frame; large ones push it out of the picture. */
  readonly offset: readonly [number, number];
  /** Left and right exchanged, as front cameras store it. */
  readonly mirrored: boolean;
  /** Fingers over the document's edge. */
  readonly fingers: number;
  /** Deviation of the lens' blur. */
  readonly blur: number;
  /** Length of the hand's movement. */
  readonly motion: number;
  /** Strength of a lamp's reflection, 1 = burnt out. */
  readonly glare: number;
  /** Where it lies on the document, parts of its width and height. */
  readonly glareAt: readonly [number, number];
  /** Strength of the laminate's interference colours, [0,1]. */
  readonly rainbow: number;
  /** Depth of a shadow over the scene, [0,1]. */
  readonly shadow: number;
  /** Light that reaches the sensor; 1 is well exposed. */
  readonly exposure: number;
  /** Deviation of the sensor's noise, levels of 255. */
  readonly noise: number;
  /** JPEG quality. */
  readonly quality: number;
  /** Picture's size after it was sent by a messenger, part of the camera's. */
  readonly shrunk: number;
  readonly orientation: ExifOrientation;
}
