import type { LivenessAction } from '@bonafide/domain';
import { LIVENESS_LIMITS } from '@bonafide/liveness';
import type { SeenFace } from './look.ts';

/** The face before the action, as far as progress is held against it. */
export type RestingLook = Pick<SeenFace, 'yaw' | 'pitch' | 'eyeShare'>;

/** Nobody has begun to move so soon after the action was shown. */
const RESTS_MS = 600;

/** The resting face, learnt anew at the beginning of each action. */
export function restAfter(rest: RestingLook | null, face: SeenFace, sinceAskedMs: number): RestingLook {
  if (!rest) return face;
  if (sinceAskedMs > RESTS_MS) return rest;
  const between = (a: number, b: number): number => (a + b) / 2;
  return {
    yaw: between(rest.yaw, face.yaw),
    pitch: between(rest.pitch, face.pitch),
    eyeShare: between(rest.eyeShare, face.eyeShare),
  };
}

const { turn, lookUp, closer } = LIVENESS_LIMITS;

/**
 * How far an action has gone, [0,1], 1 where the server should see it; in tenths, so that the picture does not tremble. Null for
 * gestures that this detector has no eyes for.
 */
export function actionProgress(action: LivenessAction, face: SeenFace, rest: RestingLook): number | null {
  const done = amount(action, face, rest);
  return done === null ? null : Math.round(10 * Math.min(1, Math.max(0, done))) / 10;
}

function amount(action: LivenessAction, face: SeenFace, rest: RestingLook): number | null {
  switch (action) {
    case 'turn_left':
      return (face.yaw - rest.yaw) / turn.limit;
    case 'turn_right':
      return (rest.yaw - face.yaw) / turn.limit;
    case 'look_up':
      return (face.pitch - rest.pitch) / lookUp.limit;
    case 'move_closer':
      return (face.eyeShare / rest.eyeShare - 1) / (closer.limit - 1);
    case 'smile':
    case 'blink':
      return null;
  }
}
