import type { ChallengeState, StepProgress, Track } from '../challenge-state.ts';
import { firstLink, type Sha256 } from '../frames/frame-chain.ts';
import type { ChallengePlan } from './challenge-plan.ts';
import type { LivenessPolicy } from './liveness-policy.ts';
import { virtualCamerasAmong } from './virtual-cameras.ts';

export interface OpeningChallenge {
  readonly policy: LivenessPolicy;
  /** Labels of the client's cameras; the one in use first. */
  readonly devices: readonly string[];
  readonly sha256: Sha256;
}

/** The state of a challenge before its first frame. */
export function openChallenge(plan: ChallengePlan, { policy, devices, sha256 }: OpeningChallenge): ChallengeState {
  return {
    version: 1,
    plan,
    policy,
    virtualCameras: virtualCamerasAmong(devices),
    intake: { nextSeq: 0, link: firstLink(plan.nonce, sha256), lastT: null, step: 0, pictures: [] },
    track: NO_TRACK,
    step: stepBefore(0),
    done: [],
    depth: null,
    flash: plan.steps.map(() => ({ frames: 0, red: 0, blue: 0 })),
    motion: { frames: 0, faceSquared: 0, surroundingsSquared: 0, product: 0 },
    selfie: null,
    reply: null,
  };
}

const NO_TRACK: Track = {
  last: null,
  lostSince: null,
  several: 0,
  mean: null,
  described: 0,
  strayed: 0,
  stillSince: null,
};

/** A step of which nothing has been seen. */
export function stepBefore(index: number): StepProgress {
  return {
    index,
    phase: 'settle',
    startedT: null,
    settledT: null,
    resting: [],
    reference: null,
    seenT: null,
    keptSince: null,
    furthest: null,
    depth: null,
    frames: 0,
    described: false,
  };
}
