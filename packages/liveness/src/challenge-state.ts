import type { LivenessAction, LivenessHint, LivenessOutcome, LivenessStep, Point } from '@bonafide/domain';
import type { ChallengePlan } from './challenge/challenge-plan.ts';
import type { LivenessPolicy } from './challenge/liveness-policy.ts';

/**
 * Everything that a running challenge is, as plain JSON: stored between two requests, it lets any process go on. Times named `t`
 * are the client's milliseconds since it got the challenge, which admission holds to the server's clock.
 */
export interface ChallengeState {
  readonly version: 1;
  readonly plan: ChallengePlan;
  readonly policy: LivenessPolicy;
  /** Labels among the client's devices that belong to virtual cameras. */
  readonly virtualCameras: readonly string[];
  readonly intake: Intake;
  readonly track: Track;
  readonly step: StepProgress;
  readonly done: readonly StepRecord[];
  /** The weakest evidence of depth of the steps that show it; null before the first. */
  readonly depth: number | null;
  readonly flash: readonly FlashSum[];
  readonly motion: MotionSum;
  readonly selfie: SelfieCandidate | null;
  /** The answer to the last request, for a client that did not get it. */
  readonly reply: ChallengeReply | null;
}

/** What is told after a request. `step` counts from 0. */
export type ChallengeReply =
  | { readonly kind: 'continue'; readonly hint: LivenessHint | null }
  | { readonly kind: 'next'; readonly step: number; readonly next: LivenessStep }
  | { readonly kind: 'passed'; readonly outcome: LivenessOutcome }
  | { readonly kind: 'failed'; readonly outcome: LivenessOutcome };

/** Where chain and order stand. */
export interface Intake {
  readonly nextSeq: number;
  readonly link: string;
  readonly lastT: number | null;
  /** The furthest step that a frame named. */
  readonly step: number;
  /** The first 16 digits of each picture's digest: no camera makes the same bytes twice. */
  readonly pictures: readonly string[];
}

/** One face followed from frame to frame. */
export interface Track {
  readonly last: TrackedFrame | null;
  /** When the face went missing; null while it is seen. */
  readonly lostSince: number | null;
  /** Frames in a row with more than one face. */
  readonly several: number;
  /** Mean of the descriptors so far, and of how many. */
  readonly mean: readonly number[] | null;
  readonly described: number;
  /** Descriptors in a row that were too far from the mean. */
  readonly strayed: number;
  /** Since when nothing has moved. */
  readonly stillSince: number | null;
}

export interface TrackedFrame {
  readonly t: number;
  readonly centre: Point;
  readonly width: number;
  readonly eyeDistance: number;
  readonly yaw: number;
  readonly pitch: number;
  readonly landmarks: readonly Point[];
  readonly perceptualHash: string;
}

/** The measures of a face that looks at the camera and does nothing: what an action is held against. */
export interface RestingFace {
  readonly yaw: number;
  readonly pitch: number;
  readonly eyesOpen: number;
  readonly irisContrast: number;
  readonly mouthWidth: number;
  readonly mouthLift: number;
  readonly eyeDistance: number;
  readonly landmarks: readonly Point[];
}

/** `settle`: waiting for the resting face. `act`: for the action, held. `back`: for the resting face again. */
export type StepPhase = 'settle' | 'act' | 'back';

export interface StepProgress {
  readonly index: number;
  readonly phase: StepPhase;
  /** When the first frame of this step was taken. */
  readonly startedT: number | null;
  /** When the resting face was known. */
  readonly settledT: number | null;
  readonly resting: readonly RestingFace[];
  readonly reference: RestingFace | null;
  /** When the action was first seen, and since when it has been kept. */
  readonly seenT: number | null;
  readonly keptSince: number | null;
  /** The furthest measure, and the strongest evidence of depth beside it. */
  readonly furthest: number | null;
  readonly depth: number | null;
  readonly frames: number;
  /** Whether a descriptor of this step agreed with the person's. */
  readonly described: boolean;
}

export interface StepRecord {
  readonly action: LivenessAction;
  readonly frames: number;
  readonly reactionMs: number | null;
  readonly measured: number | null;
  readonly limit: number | null;
}

/** Skin under one step's colour: sums of its red and blue shares. */
export interface FlashSum {
  readonly frames: number;
  readonly red: number;
  readonly blue: number;
}

/** Sums over frames of how face and surroundings moved, px. */
export interface MotionSum {
  readonly frames: number;
  readonly faceSquared: number;
  readonly surroundingsSquared: number;
  readonly product: number;
}

export interface SelfieCandidate {
  readonly seq: number;
  readonly sharpness: number;
  readonly descriptor: readonly number[];
}
