import type { LivenessHint } from '@bonafide/domain';
import { stepBefore } from '../challenge/open-challenge.ts';
import type { ChallengeReply, ChallengeState, StepProgress, StepRecord } from '../challenge-state.ts';
import { ACTION_JUDGES } from './action-judges.ts';
import { sharperSelfie } from './choose-selfie.ts';
import { conclude, fail, refusesCamera } from './conclude.ts';
import { addSkin } from './flash-answer.ts';
import { followTrack } from './follow-track.ts';
import { judgeStep } from './judge-step.ts';
import type { JudgedFrame } from './judged-frame.ts';
import { LIVENESS_LIMITS } from './liveness-limits.ts';
import { addMotion } from './surroundings-motion.ts';

export interface Advance {
  readonly state: ChallengeState;
  readonly reply: ChallengeReply;
}

/**
 * Judges the frames of one request, which `admitFrames` accepted, one after the other. `state` is what admission gave back; `now`
 * in milliseconds since 1970.
 */
export function advance(state: ChallengeState, frames: readonly JudgedFrame[], now: number): Advance {
  if (now > state.plan.expiresAt) return replied(fail(state, 'liveness.expired'));
  // Whatever such a camera shows decides nothing: nobody is made to perform for it.
  if (refusesCamera(state)) return replied(fail(state, 'liveness.virtual_camera'));
  let current: ChallengeState = { ...state, reply: null };
  let hint: LivenessHint | null = null;
  for (const frame of frames) {
    const judged = advanceByFrame(current, frame);
    current = judged.state;
    hint = judged.hint;
    if (current.reply) return replied(current);
  }
  if (current.step.index > state.step.index) return replied({ ...current, reply: replyNext(current) });
  return replied({ ...current, reply: { kind: 'continue', hint } });
}

function replied(state: ChallengeState): Advance {
  return { state, reply: state.reply ?? { kind: 'continue', hint: null } };
}

function replyNext({ step, plan }: ChallengeState): ChallengeReply {
  const next = plan.steps[step.index];
  return next ? { kind: 'next', step: step.index, next } : { kind: 'continue', hint: null };
}

interface FrameVerdict {
  readonly state: ChallengeState;
  readonly hint: LivenessHint | null;
}

function advanceByFrame(state: ChallengeState, frame: JudgedFrame): FrameVerdict {
  const followed = followTrack(state.track, frame);
  const seen = withSums({ ...state, track: followed.track }, frame, { recognised: followed.recognised, before: state });
  if (followed.fault) return { state: fail(seen, followed.fault), hint: null };
  const { step, passed, fault, hint } = judgeStep(seen.step, {
    plan: state.plan,
    frame,
    recognised: followed.recognised,
  });
  const judged = { ...seen, step };
  if (fault) return { state: fail(judged, fault), hint: null };
  return { state: passed ? withStepDone(judged, step) : judged, hint: followed.hint ?? hint };
}

/** Adds what is summed over all frames: the skin's colour, movement, the sharpest portrait. */
function withSums(
  state: ChallengeState,
  frame: JudgedFrame,
  { recognised, before }: { recognised: boolean; before: ChallengeState },
): ChallengeState {
  const { index, startedT, reference } = state.step;
  // The screen's colour takes a moment to reach skin and camera.
  const settled =
    frame.header.step === index && startedT !== null && frame.header.t - startedT >= LIVENESS_LIMITS.flash.settleMs;
  const flash = settled
    ? state.flash.map((sum, at) => (at === index ? addSkin(sum, frame.facts.skin) : sum))
    : state.flash;
  const [from, to] = [before.track.last, state.track.last];
  const shift = frame.facts.backgroundShift;
  const moved = from && to && from.t < to.t && to.t === frame.header.t;
  const motion = moved && shift ? addMotion(state.motion, { from, to, surroundings: shift }) : state.motion;
  const selfie = recognised ? sharperSelfie(state.selfie, frame, reference) : state.selfie;
  return { ...state, flash, motion, selfie };
}

/** Records the step and begins the next, or concludes. The next step is held against this one's resting face first. */
function withStepDone(state: ChallengeState, step: StepProgress): ChallengeState {
  const done = [...state.done, recordOf(state, step)];
  const depth = step.depth === null ? state.depth : Math.min(step.depth, state.depth ?? step.depth);
  const index = step.index + 1;
  if (index >= state.plan.steps.length) return conclude({ ...state, done, depth });
  const next = { ...stepBefore(index), reference: keepsRest(state, step) ? step.reference : null };
  return { ...state, done, depth, step: next };
}

/** Who came closer is seen at another size and from another place: the face has to be learnt anew. */
function keepsRest({ plan }: ChallengeState, { index }: StepProgress): boolean {
  return plan.steps[index]?.action !== 'move_closer';
}

function recordOf({ plan }: ChallengeState, step: StepProgress): StepRecord {
  const action = plan.steps[step.index]?.action ?? 'blink';
  const { seenT, startedT, furthest, frames } = step;
  const reactionMs = seenT !== null && startedT !== null ? seenT - startedT : null;
  return { action, frames, reactionMs, measured: furthest, limit: ACTION_JUDGES[action].limit };
}
