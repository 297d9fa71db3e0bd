import type { Box } from './geometry.ts';

/**
 * Traces of presentation attacks (ISO/IEC 30107-3) and of injected pictures that a photo of a face may bear; each is a score, none
 * alone a verdict. The first six come from the pixels around the face, the next two from the file, two from a challenge's stream,
 * the last from a network that an operator brings along.
 */
export const PRESENTATION_SIGNALS = [
  'screen_texture',
  'print_texture',
  'print_grain',
  'frame_border',
  'focus_reversed',
  'colour_response',
  'editor_metadata',
  'camera_unnamed',
  'stream_regular',
  'stream_format',
  'attack_detector',
] as const;
export type PresentationSignalName = (typeof PRESENTATION_SIGNALS)[number];

/** One measured trace. */
export interface PresentationSignal {
  readonly name: PresentationSignalName;
  /** Larger is more suspicious; each signal has its own unit, see where it is measured. */
  readonly score: number;
  /** Where, in pixels of the stored image; empty when it concerns the whole. */
  readonly boxes: readonly Box[];
}
