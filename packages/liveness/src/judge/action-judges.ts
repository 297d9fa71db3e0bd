import type { FrameFace, LivenessAction } from '@bonafide/domain';
import type { RestingFace } from '../challenge-state.ts';
import { LIVENESS_LIMITS } from './liveness-limits.ts';
import { planarMotion } from './planar-motion.ts';

/** How one action is seen: by the person's own resting face, never by an absolute value. */
export interface ActionJudge {
  /** How far the action has gone; grows with it. */
  readonly amount: (face: FrameFace, resting: RestingFace) => number;
  /** The amount from which it is the action. */
  readonly limit: number;
  /** Evidence that a body and not a picture of one moved, 1 and more when there is enough; null where the action has none. */
  readonly depth: ((face: FrameFace, resting: RestingFace) => number) | null;
  /** The amount below which the person is back; null when nobody needs to come back. */
  readonly back: number | null;
  /** Longest that the action may last, ms; null without limit. */
  readonly longestMs: number | null;
}

const { turn, lookUp, closer, smile, blink, planar } = LIVENESS_LIMITS;

/** Residual over its limit; nothing for what is flattened as only a picture is that is turned away. */
function depthOfTurn(face: FrameFace, resting: RestingFace): number {
  const motion = planarMotion(resting.landmarks, face.landmarks);
  if (!motion || motion.foreshortening < planar.foreshortening) return 0;
  return motion.residual / planar.residual;
}

export const ACTION_JUDGES: Readonly<Record<LivenessAction, ActionJudge>> = {
  turn_left: {
    amount: (face, resting) => face.yaw - resting.yaw,
    limit: turn.limit,
    depth: depthOfTurn,
    back: turn.back,
    longestMs: null,
  },
  turn_right: {
    amount: (face, resting) => resting.yaw - face.yaw,
    limit: turn.limit,
    depth: depthOfTurn,
    back: turn.back,
    longestMs: null,
  },
  look_up: {
    amount: (face, resting) => face.pitch - resting.pitch,
    limit: lookUp.limit,
    depth: depthOfTurn,
    back: lookUp.back,
    longestMs: null,
  },
  move_closer: {
    amount: (face, resting) => face.eyeDistance / resting.eyeDistance,
    limit: closer.limit,
    // 1 at the limit of growth, 0 for the unchanged shape of a picture.
    depth: (face, resting) => (face.perspective / resting.perspective - 1) / (closer.growth - 1),
    back: null,
    longestMs: null,
  },
  smile: {
    // Mouths look wider when the head is bent: such a frame shows no smile.
    amount: (face, resting) =>
      Math.abs(face.pitch - resting.pitch) > smile.pitch ? 0 : face.mouthWidth / resting.mouthWidth,
    limit: smile.limit,
    depth: null,
    back: null,
    longestMs: null,
  },
  blink: {
    amount: (face, resting) => resting.eyesOpen / Math.max(face.eyesOpen, 1e-6),
    limit: 1 / blink.limit,
    depth: null,
    back: 1 / blink.back,
    longestMs: blink.longestMs,
  },
};
