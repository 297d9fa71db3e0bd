import type { ReasonDefinitions } from '../check.ts';

/** The first five are advisory. The last two are said only where a partner's policy asks for them (`presentationPolicy`). */
export const REASONS = {
  'presentation.screen_suspected': {
    message: "Around the face the selfie shows the waves that a screen's grid of pixels leaves.",
    rule: { effect: 'signal' },
  },
  'presentation.print_suspected': {
    message: "The face shows a printer's dots or grain.",
    rule: { effect: 'signal' },
  },
  'presentation.border_seen': {
    message: 'A straight-edged frame stands around the face, as of a screen or a sheet of paper.',
    rule: { effect: 'signal' },
  },
  'presentation.detector_suspects': {
    message: "The operator's detector of presentation attacks takes the selfie for one.",
    rule: { effect: 'signal' },
  },
  'presentation.editor_named': {
    message: "The selfie's file names a program that changes pictures, or a model that makes them.",
    rule: { effect: 'note' },
  },
  'presentation.stream_unlike_camera': {
    message: "The frames' timing or shape is that of a script rather than of a browser's camera.",
    rule: { effect: 'note' },
  },
  'presentation.referred': {
    message: "By the partner's policy a human looks at selfies with traces of a presentation attack.",
    rule: { effect: 'refer', rank: 31 },
  },
  'presentation.refused': {
    message: "By the partner's policy selfies with traces of a presentation attack are refused.",
    rule: { effect: 'decline', rank: 16 },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
