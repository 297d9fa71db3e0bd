import type { ReasonDefinitions } from '../check.ts';

/**
 * Nobody is declined by these: the mesh errs on faces as well, and a lost packet looks like a removed frame. A human sees the
 * frames; a partner that wants less care changes the policy.
 */
export const REASONS = {
  'liveness.fake': {
    message: 'What was before the camera moved or was sent as no living person before a camera is.',
    rule: { effect: 'refer', rank: 30 },
  },
  'liveness.waived': {
    message: 'The person can do too little of what a challenge asks for; a human must judge presence.',
    rule: { effect: 'refer', rank: 62 },
  },
  'liveness.depth_unshown': {
    message: 'The challenge had no turn of the head, so nothing shows that the face has depth.',
    rule: { effect: 'refer', rank: 63 },
  },
  'liveness.undecided': {
    message: 'The challenge was not finished: too late, not done as asked, or the face was not seen.',
    rule: { effect: 'retake', rank: 28 },
  },
  'liveness.virtual_camera_named': {
    message: "Among the client's cameras is one that is named as software cameras are.",
    rule: { effect: 'signal' },
  },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
