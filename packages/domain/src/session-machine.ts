/**
 * The life of a verification session as data: state -> event -> next state. The only place that says what may follow what.
 * `processing` cannot expire (our delay is not the applicant's fault); its watchdog emits `pipeline.exhausted`.
 */
const TRANSITIONS = {
  created: {
    'session.opened': 'capturing',
    'evidence.submitted': 'processing',
    'session.expired': 'expired',
    'session.cancelled': 'cancelled',
  },
  capturing: {
    'evidence.added': 'capturing',
    'liveness.opened': 'capturing',
    'liveness.passed': 'capturing',
    'liveness.failed': 'capturing',
    'liveness.waived': 'capturing',
    'session.opened': 'capturing',
    'capture.completed': 'processing',
    'attempts.exhausted': 'declined',
    'session.expired': 'expired',
    'session.cancelled': 'cancelled',
  },
  processing: {
    'checks.approved': 'approved',
    'checks.declined': 'declined',
    'checks.referred': 'in_review',
    'checks.resubmission_requested': 'awaiting_resubmission',
    'pipeline.exhausted': 'in_review',
    'session.cancelled': 'cancelled',
  },
  awaiting_resubmission: {
    'session.opened': 'capturing',
    'evidence.added': 'capturing',
    'attempts.exhausted': 'declined',
    'session.expired': 'expired',
    'session.cancelled': 'cancelled',
  },
  in_review: {
    'step.replaced': 'in_review',
    'step.examined': 'in_review',
    'step.corrected': 'in_review',
    'review.approved': 'approved',
    'review.declined': 'declined',
    'review.resubmission_requested': 'awaiting_resubmission',
    'session.cancelled': 'cancelled',
  },
  approved: {
    'review.reopened': 'in_review',
    'step.replaced': 'approved',
    'step.examined': 'approved',
    'step.corrected': 'approved',
    'session.erased': 'erased',
  },
  declined: {
    'review.reopened': 'in_review',
    'step.replaced': 'declined',
    'step.examined': 'declined',
    'step.corrected': 'declined',
    'session.erased': 'erased',
  },
  expired: { 'session.erased': 'erased' },
  cancelled: { 'session.erased': 'erased' },
  erased: {},
} as const;

export type SessionState = keyof typeof TRANSITIONS;
export type SessionEvent = { [S in SessionState]: keyof (typeof TRANSITIONS)[S] }[SessionState];

export const SESSION_STATES = Object.keys(TRANSITIONS) as SessionState[];

export type Transition =
  | { readonly allowed: true; readonly state: SessionState }
  | {
      readonly allowed: false;
      readonly from: SessionState;
      readonly event: SessionEvent;
      readonly allowedEvents: readonly SessionEvent[];
    };

/** The events that `state` answers to. */
export function allowedEvents(state: SessionState): readonly SessionEvent[] {
  return Object.keys(TRANSITIONS[state]) as SessionEvent[];
}

/** Applies one event; a refusal lists what would have been allowed instead of throwing. */
export function transition(state: SessionState, event: SessionEvent): Transition {
  const next = (TRANSITIONS[state] as Partial<Record<SessionEvent, SessionState>>)[event];
  if (next) return { allowed: true, state: next };
  return { allowed: false, from: state, event, allowedEvents: allowedEvents(state) };
}

const FINAL: readonly SessionState[] = ['approved', 'declined', 'expired', 'cancelled', 'erased'];

/** True when nothing more happens to the session by itself. */
export function isFinal(state: SessionState): boolean {
  return FINAL.includes(state);
}
