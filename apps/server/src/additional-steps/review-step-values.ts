import { reviewStep, type StepReview } from '@bonafide/checks';
import { type StepValuesRequest, type StepValuesResponse, toMismatchTags } from '@bonafide/contract';
import { isFinal, type StepFinding, type StepStanding, type StepValueStatus } from '@bonafide/domain';
import { done, type Outcome, refuse } from '../api/outcome.ts';
import { findVerification } from '../api/verifications/find-verification.ts';
import { storedDecision } from '../decisions/session-decision.ts';
import type { Deps } from '../deps.ts';
import type { Partner } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import { findOutcome } from '../pipeline/find-outcome.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openSessionKey, sealJson } from '../sessions/session-secrets.ts';
import { writeMessage } from '../webhooks/write-message.ts';
import { wireValues } from './present-steps.ts';
import { upsertStepRow } from './queries.ts';
import { currentVerdict } from './record-steps.ts';
import { isProofOfAddress } from './session-steps.ts';
import { findingContext, loadStepStates, type StepState } from './step-states.ts';
import { JUDGED_STATES } from './upload-step.ts';

export interface StepReviewRequest {
  readonly partner: Partner;
  readonly sessionId: string;
  readonly step: string;
  readonly sent: StepValuesRequest;
}

const NOT_REVIEWABLE = refuse('PARTNER_ERROR', 'The verification has not been judged yet, or is over.');
const WIRE = { valid: 'VALID', invalid: 'INVALID', not_found: 'NOT_FOUND' } as const;

/**
 * A reviewer types or corrects what a paper says: values are compared anew and the tags follow. Values, audit and, for a decided
 * verification, the webhook commit together; during a review the decision's own webhook tells them.
 */
export async function reviewStepValues(deps: Deps, review: StepReviewRequest): Promise<Outcome<StepValuesResponse>> {
  const found = await findVerification(deps, { partner: review.partner, scanRef: review.sessionId });
  if (!found.ok) return found;
  return deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, found.value.id);
    if (!session || !JUDGED_STATES.includes(session.state)) return NOT_REVIEWABLE;
    const outcome = await findOutcome(tx, deps, session);
    const states = await loadStepStates(tx, deps, { session, found: outcome?.document.kind ?? null });
    const state = states.find(({ step }) => step.name === review.step);
    if (!state) return refuse('BAD_VALUE', 'The verification has no such step');
    const finding = findingOf(state, review.sent);
    const advanced = await keep(tx, deps, { session, state, finding, review });
    if (!advanced) return NOT_REVIEWABLE;
    const partner = await findPartnerById(tx, session.partnerId);
    if (partner && isFinal(advanced.state))
      await writeMessage(tx, deps, { session: advanced, partner, event: 'IDENTIFICATION_MANUAL_FINISHED', outcome });
    return done(answer(review, finding));
  });
}

function findingOf({ step, finding }: StepState, { values, standing }: StepValuesRequest): StepFinding {
  const typed = Object.entries(values).map(([field, said]): [string, StepReview['values'][string]] => [
    field,
    typeof said === 'object' && said !== null
      ? { ...said, status: said.status.toLowerCase() as StepValueStatus }
      : said,
  ]);
  const judged = { type: step.type, known: step.known, isProofOfAddress: isProofOfAddress(step.name) };
  return reviewStep(judged, finding, {
    values: Object.fromEntries(typed),
    standing: standing && (standing.toLowerCase() as StepStanding),
  });
}

interface Reviewed {
  readonly session: SessionRow;
  readonly state: StepState;
  readonly finding: StepFinding;
  readonly review: StepReviewRequest;
}

/** The session after the change; null when its state does not allow one. */
async function keep(
  tx: Transaction,
  deps: Deps,
  { session, state, finding, review }: Reviewed,
): Promise<SessionRow | null> {
  const key = openSessionKey(deps, session);
  if (!key) return null;
  const step = state.step.name;
  await upsertStepRow(tx, {
    sessionId: session.id,
    step,
    sealedFinding: sealJson(key, finding, findingContext(step)),
    reviewed: true,
    changedAt: deps.clock.now(),
  });
  const decision = storedDecision(session.decision);
  const steps = await currentVerdict(tx, deps, session);
  const fields = Object.keys(review.sent.values);
  const advanced = await advance(tx, deps, {
    session,
    event: 'step.corrected',
    actor: 'reviewer',
    facts: { step, fields, reviewer: review.sent.reviewer, standing: finding.standing },
    set: decision ? { decision: { ...decision, steps } } : {},
  });
  return advanced.advanced ? advanced.session : null;
}

function answer({ sessionId, step }: StepReviewRequest, finding: StepFinding): StepValuesResponse {
  return {
    scanRef: sessionId,
    step,
    status: finding.standing && WIRE[finding.standing],
    additionalData: wireValues(finding),
    mismatchTags: toMismatchTags(finding.mismatches),
  };
}
