import type { LivenessFault, LivenessOutcome } from '@bonafide/domain';
import type { ChallengeState } from '../challenge-state.ts';
import { selfieAgrees } from './choose-selfie.ts';
import { flashCorrelation } from './flash-answer.ts';
import { LIVENESS_LIMITS } from './liveness-limits.ts';
import { surroundingsFollow } from './surroundings-motion.ts';

/** Ends a challenge with a fault: that of a frame, of admission, or of the server (attempts, a swapped selfie). */
export function fail(state: ChallengeState, fault: LivenessFault): ChallengeState {
  return { ...state, reply: { kind: 'failed', outcome: { ...outcomeOf(state), faults: [fault] } } };
}

/** Ends a challenge all of whose steps were passed: what only the whole sequence shows. */
export function conclude(state: ChallengeState): ChallengeState {
  const fault = faultOfWhole(state);
  if (fault) return fail(state, fault);
  return { ...state, reply: { kind: 'passed', outcome: { ...outcomeOf(state), passed: true } } };
}

/** Whether the policy takes nothing from a client that has a camera named as virtual ones are. */
export function refusesCamera({ policy, virtualCameras }: ChallengeState): boolean {
  return policy.virtualCamera === 'refused' && virtualCameras.length > 0;
}

function faultOfWhole(state: ChallengeState): LivenessFault | null {
  const { policy, track } = state;
  if (state.done.length < state.plan.steps.length) return 'liveness.action_missing';
  if (track.described < LIVENESS_LIMITS.descriptor.least || !state.selfie) return 'liveness.face_lost';
  if (!selfieAgrees(state.selfie, track)) return 'liveness.selfie_differs';
  const flash = correlationOf(state);
  return policy.flash === 'required' && flash !== null && flash < LIVENESS_LIMITS.flash.least
    ? 'liveness.flash_missing'
    : null;
}

function correlationOf({ flash, plan }: ChallengeState): number | null {
  return flashCorrelation(
    flash,
    plan.steps.map((step) => step.flash),
  );
}

/** What can be said so far; not passed, without a fault. */
function outcomeOf(state: ChallengeState): LivenessOutcome {
  return {
    mode: 'active',
    passed: false,
    faults: [],
    steps: state.plan.steps.map(({ action }, index) => {
      const record = state.done[index];
      const open = { frames: 0, reactionMs: null, measured: null, limit: null };
      return { ...open, ...record, action, passed: record !== undefined };
    }),
    depth: state.depth,
    surroundingsFollow: surroundingsFollow(state.motion),
    virtualCameras: state.virtualCameras,
    flashCorrelation: correlationOf(state),
    selfieFrame: state.selfie?.seq ?? null,
    frames: state.intake.nextSeq,
  };
}
