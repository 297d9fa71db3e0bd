import type { FlowSession, FlowState, FlowStep, SelfieMode } from '@bonafide/contract';
import type { Decision, LivenessAccommodation, LivenessMode, SessionPurpose, SessionState } from '@bonafide/domain';
import type { FlowEnd } from './describe-ending.ts';

/** What the hosted page's answer is made from; all of it is known to the server alone. */
export interface FlowFacts {
  readonly purpose: SessionPurpose;
  readonly state: SessionState;
  readonly partnerName: string;
  readonly addressLanguage: string | null;
  readonly testMode: boolean;
  readonly request: {
    readonly locale: string | null;
    readonly showInstructions: boolean;
    readonly faceRequired: boolean;
    readonly scenario?: { readonly rules: { readonly documentFrame?: 'HORIZONTAL' | 'VERTICAL' } } | undefined;
  };
  readonly countries: readonly string[];
  readonly documentTypes: readonly string[];
  readonly typesWithBack: readonly string[];
  readonly chosen: { readonly country: string | null; readonly documentType: string | null };
  readonly liveness: {
    readonly mode: LivenessMode;
    readonly accommodations: readonly LivenessAccommodation[];
    readonly triesLeft: number;
  };
  readonly steps: readonly FlowStep[];
  readonly questionnaire: FlowSession['questionnaire'];
  readonly taken: readonly string[];
  readonly attempt: number;
  readonly attemptsAllowed: number;
  readonly captureEndsAt: Date | null;
  readonly stage: FlowSession['stage'];
  readonly decision: Decision | null;
  readonly ownsSession: boolean;
  /** How the flow ended and where that leads. */
  readonly end: FlowEnd;
  readonly theme: FlowSession['theme'];
  readonly now: Date;
}

const FLOW_STATE: Readonly<Record<SessionState, FlowState>> = {
  created: 'ready',
  capturing: 'capturing',
  processing: 'processing',
  awaiting_resubmission: 'resubmit',
  in_review: 'in_review',
  approved: 'approved',
  declined: 'declined',
  expired: 'expired',
  cancelled: 'expired',
  erased: 'expired',
};

const SELFIE_MODE: Readonly<Record<LivenessMode, SelfieMode>> = {
  active: 'challenge',
  static: 'selfie',
  with_document: 'selfie-with-document',
};

/** Why the photos are wanted again, or what is wanted besides: then nothing was wrong with them. */
function adviceOf(decision: Decision | null): string[] {
  if (decision?.stepUp) return [`step_up.${decision.stepUp}`];
  return [...(decision?.reasons ?? [])];
}

const only = <T>(values: readonly T[]): T | null => (values.length === 1 ? (values[0] ?? null) : null);

/** The page's whole view of a session. It holds no person data: a stolen link shows nothing about its owner. */
export function describeFlow(facts: FlowFacts): FlowSession {
  const { state, request, captureEndsAt, now } = facts;
  return {
    purpose: facts.purpose,
    state: FLOW_STATE[state],
    partnerName: facts.partnerName,
    locale: request.locale,
    addressLanguage: facts.addressLanguage,
    testMode: facts.testMode,
    showInstructions: request.showInstructions,
    ownsSession: facts.ownsSession,
    countries: [...facts.countries],
    documentTypes: [...facts.documentTypes],
    country: facts.chosen.country ?? only(facts.countries),
    documentType: facts.chosen.documentType ?? only(facts.documentTypes),
    typesWithBack: [...facts.typesWithBack],
    faceRequired: request.faceRequired,
    documentFrame: request.scenario?.rules.documentFrame === 'VERTICAL' ? 'vertical' : 'horizontal',
    selfieMode: SELFIE_MODE[facts.liveness.mode],
    liveness: facts.liveness.mode,
    livenessAccommodations: [...facts.liveness.accommodations],
    livenessTriesLeft: facts.liveness.triesLeft,
    steps: [...facts.steps],
    questionnaire: facts.questionnaire,
    taken: [...facts.taken],
    attempt: facts.attempt,
    attemptsAllowed: facts.attemptsAllowed,
    secondsLeft: captureEndsAt ? Math.max(0, Math.round((captureEndsAt.getTime() - now.getTime()) / 1000)) : null,
    stage: state === 'processing' ? (facts.stage ?? 'received') : null,
    advice: state === 'awaiting_resubmission' || state === 'capturing' ? adviceOf(facts.decision) : [],
    ...facts.end,
    theme: facts.theme,
  };
}
