import { type Decision, ENGINE_UNAVAILABLE } from '@bonafide/domain';
import type { ReviewVerdict } from './session-decision.ts';

/** Who decides after the machine, in the partner's environment and as the session asked. */
export interface ReviewRules {
  /** DEV has no reviewers: what a reviewer would decide is simulated. */
  readonly reviewers: boolean;
  readonly reviewSuccessful: boolean;
  readonly reviewFailed: boolean;
}

/** The state machine's event that a decision leads to, and the simulated review where there is one. */
export interface Settlement {
  readonly event: 'checks.approved' | 'checks.declined' | 'checks.referred' | 'checks.resubmission_requested';
  readonly review: ReviewVerdict | null;
}

/**
 * Turns the machine's recommendation into what happens to the session.
 *
 * Where nobody reviews, a referral would never end; the reviewer is simulated by the contract's own rule (both parts
 * good: approved, else declined). An engine fault is the exception: it stays in review, because a fault of ours is no
 * evidence against anybody (invariant 1), and an operator settles it with `bonafide session review`.
 */
export function settle(decision: Decision, rules: ReviewRules): Settlement {
  if (decision.outcome === 'resubmission_requested') return { event: 'checks.resubmission_requested', review: null };
  if (rules.reviewers) return { event: reviewedEvent(decision.outcome, rules), review: null };
  if (decision.outcome === 'referred' && faultOfOurs(decision)) return { event: 'checks.referred', review: null };
  const outcome = decision.outcome === 'referred' ? simulatedOutcome(decision) : decision.outcome;
  const review = { outcome, document: decision.document, face: decision.face, simulated: true };
  return { event: `checks.${outcome}`, review };
}

function reviewedEvent(
  outcome: 'approved' | 'declined' | 'referred',
  rules: ReviewRules,
): 'checks.approved' | 'checks.declined' | 'checks.referred' {
  const wanted = (outcome === 'approved' && rules.reviewSuccessful) || (outcome === 'declined' && rules.reviewFailed);
  return wanted ? 'checks.referred' : `checks.${outcome}`;
}

function faultOfOurs(decision: Decision): boolean {
  return decision.reasons.includes(ENGINE_UNAVAILABLE);
}

function simulatedOutcome({ document, face }: Decision): 'approved' | 'declined' {
  const faceHolds = face.status === 'passed' || face.status === 'not_checked';
  return document.status === 'passed' && faceHolds ? 'approved' : 'declined';
}
