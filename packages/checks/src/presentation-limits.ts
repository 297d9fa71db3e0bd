import type { PresentationSignalName } from '@bonafide/domain';

/**
 * From which score a trace of a presentation attack is told; null: it is measured and shown, but tells no attack from people. Set
 * on drawn development heads (seeds 1001 to 1020) and five of ten public figures, above every honest photo among them;
 * `npm run bench -- passive` reports them on other heads and people.
 */
export const PRESENTATION_LIMITS = {
  screen_texture: 13,
  print_texture: 13,
  print_grain: 3,
  frame_border: 0.95,
  focus_reversed: null,
  colour_response: null,
  editor_metadata: 1,
  camera_unnamed: null,
  stream_regular: 0.9,
  stream_format: 1,
} as const satisfies Record<Exclude<PresentationSignalName, 'attack_detector'>, number | null>;
