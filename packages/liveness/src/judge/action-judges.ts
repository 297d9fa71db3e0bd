import type { FrameFace, LivenessAction, LivenessHint } from '@bonafide/domain';
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
  /** What to tell a person who has not gone far enough. */
  readonly hint: LivenessHint | null;
}

const { turn, lookUp, closer, smile, blink, planar } = LIVENESS_LIMITS;

/** What no affine map explains, over what is demanded of a face that is flattened so far. */
function depthOver(demanded: number): (face: FrameFace, resting: RestingFace) => number {
  return (face, resting) => {
    const motion = planarMotion(resting.landmarks, face.landmarks);
    if (!motion) return 0;
    const flattened = Math.max(0, planar.foreshortening - motion.foreshortening);
    return motion.residual / (demanded + planar.steepness * flattened);
  };
}

const depthOfTurn = depthOver(planar.turned);

export const ACTION_JUDGES: Readonly<Record<LivenessAction, ActionJudge>> = {
  turn_left: {
    amount: (face, resting) => face.yaw - resting.yaw,
    limit: turn.limit,
    depth: depthOfTurn,
    back: turn.back,
    longestMs: null,
    hint: 'turn_further',
  },
  turn_right: {
    amount: (face, resting) => resting.yaw - face.yaw,
    limit: turn.limit,
    depth: depthOfTurn,
    back: turn.back,
    longestMs: null,
    hint: 'turn_further',
  },
  look_up: {
    amount: (face, resting) => face.pitch - resting.pitch,
    limit: lookUp.limit,
    depth: depthOver(planar.raised),
    back: lookUp.back,
    longestMs: null,
    hint: 'turn_further',
  },
  move_closer: {
    amount: (face, resting) => face.eyeDistance / resting.eyeDistance,
    limit: closer.limit,
    // The mesh shows no growth of the nose that stood out from its noise.
    depth: null,
    back: null,
    longestMs: null,
    hint: 'come_closer',
  },
  smile: {
    // A mouth grows wider and its corners rise. It looks wider when the head is bent: such a frame shows no smile.
    amount: (face, resting) => {
      if (Math.abs(face.pitch - resting.pitch) > smile.pitch) return 0;
      return face.mouthWidth / resting.mouthWidth + smile.lift * (face.mouthLift - resting.mouthLift);
    },
    limit: smile.limit,
    depth: null,
    back: null,
    longestMs: null,
    hint: null,
  },
  blink: {
    // Of shut lids the mesh tells too little on some faces, and a strip over the eyes hides an iris as lids do: both must agree.
    // Lids look nearer to each other when the head is bent back: such a frame shows no blink.
    amount: (face, resting) => {
      if (Math.abs(face.pitch - resting.pitch) > blink.pitch) return 0;
      if (face.eyesOpen > blink.lids * resting.eyesOpen) return 0;
      return resting.irisContrast / Math.max(face.irisContrast, 1e-6);
    },
    limit: 1 / blink.iris,
    depth: null,
    back: 1 / blink.back,
    longestMs: blink.longestMs,
    hint: null,
  },
};
