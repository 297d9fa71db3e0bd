import type { FrameFace, LivenessAction, LivenessFault, LivenessHint } from '@bonafide/domain';
import type { ChallengePlan } from '../challenge/challenge-plan.ts';
import type { RestingFace, StepProgress } from '../challenge-state.ts';
import { ACTION_JUDGES, type ActionJudge } from './action-judges.ts';
import { faceOf, type JudgedFrame } from './judged-frame.ts';
import { LIVENESS_LIMITS } from './liveness-limits.ts';
import { restFault, restingFaceOf, restOf } from './resting-face.ts';

/** Where a step stands after a frame. */
export interface StepJudgement {
  readonly step: StepProgress;
  readonly passed: boolean;
  readonly fault: LivenessFault | null;
  readonly hint: LivenessHint | null;
}

/** One frame in the light of a step of a plan. */
export interface StepFrame {
  readonly plan: ChallengePlan;
  readonly frame: JudgedFrame;
  /** The frame's descriptor is the person's. */
  readonly recognised: boolean;
}

/** Looks at one frame for the action of the step: rest, action within the time for reacting, held, rest again. */
export function judgeStep(before: StepProgress, { plan, frame, recognised }: StepFrame): StepJudgement {
  const action = plan.steps[before.index]?.action;
  if (!action) return fault(before, 'liveness.action_missing');
  const { t } = frame.header;
  // Frames on the way when the step was told still name the step before; they may show the face at rest, no more.
  const current = frame.header.step === before.index;
  const step = {
    ...before,
    frames: before.frames + 1,
    described: before.described || recognised,
    startedT: before.startedT ?? (current ? t : null),
  };
  if (isOverdue(step, plan, t)) return fault(step, 'liveness.action_missing');
  const face = faceOf(frame);
  if (!face) return goOn(step, 'face_not_seen');
  if (step.phase === 'settle') return settle(step, { action, frame, face });
  if (!current || !step.reference) return goOn(step, null);
  const judged = { judge: ACTION_JUDGES[action], face, resting: step.reference, t };
  return step.phase === 'act' ? act(step, plan, judged) : comeBack(step, judged);
}

const goOn = (step: StepProgress, hint: LivenessHint | null): StepJudgement => ({
  step,
  hint,
  passed: false,
  fault: null,
});

const fault = (step: StepProgress, code: LivenessFault): StepJudgement => ({ ...goOn(step, null), fault: code });

function isOverdue(step: StepProgress, { reactionMs }: ChallengePlan, t: number): boolean {
  const { stepMs } = LIVENESS_LIMITS;
  if (step.startedT === null) return false;
  const whole = reactionMs.most > 4_000 ? stepMs.patient : stepMs.normal;
  if (t - step.startedT > whole) return true;
  return step.seenT === null && step.settledT !== null && t - Math.max(step.startedT, step.settledT) > reactionMs.most;
}

interface SettlingFrame {
  readonly action: LivenessAction;
  readonly frame: JudgedFrame;
  readonly face: FrameFace;
}

/** Collects frames at rest until there are enough to hold the action against. */
function settle(step: StepProgress, { action, frame, face }: SettlingFrame): StepJudgement {
  const problem = restFault(frame, { action, reference: step.reference });
  if (problem) return goOn({ ...step, resting: [] }, problem);
  const resting = [...step.resting, restOf(face)];
  const { first, next } = LIVENESS_LIMITS.restingFrames;
  if (resting.length < (step.index === 0 ? first : next)) return goOn({ ...step, resting }, null);
  const settled = { phase: 'act', resting: [], reference: restingFaceOf(resting), settledT: frame.header.t } as const;
  return goOn({ ...step, ...settled }, null);
}

interface ActingFrame {
  readonly judge: ActionJudge;
  readonly face: FrameFace;
  readonly resting: RestingFace;
  readonly t: number;
}

function act(step: StepProgress, plan: ChallengePlan, { judge, face, resting, t }: ActingFrame): StepJudgement {
  const amount = judge.amount(face, resting);
  const furthest = Math.max(step.furthest ?? amount, amount);
  if (amount < judge.limit) {
    const holdMs = plan.steps[step.index]?.holdMs ?? 0;
    // Gestures are over when the face is back; poses that were left too early start again.
    const gesture = holdMs === 0 && step.keptSince !== null;
    if (gesture) return comeBack({ ...step, phase: 'back' }, { judge, face, resting, t });
    return goOn({ ...step, furthest, keptSince: null }, judge.hint);
  }
  // What begins before the person can have read what to do is no answer to it.
  const early = step.seenT === null && t - (step.startedT ?? t) < plan.reactionMs.least;
  if (early) return goOn({ ...step, phase: 'settle', resting: [] }, 'back_to_centre');
  const depth = judge.depth ? Math.max(step.depth ?? 0, judge.depth(face, resting)) : null;
  const keptSince = step.keptSince ?? t;
  const seen = { ...step, furthest, depth, keptSince, seenT: step.seenT ?? t };
  return kept(seen, plan, { judge, t });
}

function kept(step: StepProgress, plan: ChallengePlan, { judge, t }: Pick<ActingFrame, 'judge' | 't'>): StepJudgement {
  const keptMs = t - (step.keptSince ?? t);
  if (judge.longestMs !== null && keptMs > judge.longestMs) {
    return goOn({ ...step, phase: 'settle', resting: [], keptSince: null }, 'look_at_camera');
  }
  const holdMs = plan.steps[step.index]?.holdMs ?? 0;
  if (holdMs === 0 || keptMs < holdMs) return goOn(step, 'hold_still');
  if (step.depth !== null && step.depth < 1) return fault(step, 'liveness.flat');
  return goOn({ ...step, phase: 'back' }, judge.back === null ? null : 'back_to_centre');
}

/** Waits for the resting face, and for a descriptor that says who it was. */
function comeBack(step: StepProgress, { judge, face, resting }: ActingFrame): StepJudgement {
  const back = judge.back === null || judge.amount(face, resting) <= judge.back;
  if (!back) return goOn(step, 'back_to_centre');
  return { ...goOn(step, null), passed: step.described };
}
