import type { PartVerdict, SessionEvent, SessionState } from '@bonafide/domain';
import { type ReviewVerdict, type SessionDecision, storedDecision } from '../decisions/session-decision.ts';
import type { Deps } from '../deps.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import { addCustomer } from '../people/add-customer.ts';
import { findOutcome } from '../pipeline/find-outcome.ts';
import type { Transaction } from '../platform/ports.ts';
import { settingsUnder } from '../scenarios/scenario-terms.ts';
import { handOverToMonitoring } from '../screening/monitor-session.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openRequest, openSessionKey } from '../sessions/session-secrets.ts';
import { writeMessage } from '../webhooks/write-message.ts';

export interface Review {
  readonly sessionId: string;
  readonly decision: 'approve' | 'decline';
  /** Why, in the reviewer's words; kept sealed in the audit, because people write about people. */
  readonly reason: string;
  /** Who, e.g. a staff member's id. */
  readonly reviewer: string;
  /** What is said of single parts; left out, they follow from the decision. */
  readonly parts?: Partial<Pick<ReviewVerdict, 'document' | 'face'>>;
}

export type Reviewed =
  | { readonly reviewed: true; readonly state: SessionState }
  | { readonly reviewed: false; readonly why: 'not_found' | 'reason_missing' | 'nothing_to_review' };

/** The code of a part that a reviewer declined although the machine found nothing against it. */
export const DECLINED_BY_REVIEWER = 'review.declined';

/**
 * A person decides: a session in review, or one already decided, which is reopened first. State, audit and webhook commit
 * together. The machine's own findings stay as they were, beside the review.
 */
export async function reviewSession(deps: Deps, review: Review): Promise<Reviewed> {
  if (review.reason.trim() === '') return { reviewed: false, why: 'reason_missing' };
  return deps.db.transaction(async (tx) => {
    const locked = await lockSession(tx, review.sessionId);
    // Of the other purposes nobody reviews anything: they end by themselves.
    if (locked?.purpose !== 'verification') return { reviewed: false, why: 'not_found' };
    const decision = storedDecision(locked.decision);
    const session = await reopened(tx, deps, locked, review);
    if (decision === null || session === null) return { reviewed: false, why: 'nothing_to_review' };
    const advanced = await advance(tx, deps, {
      session,
      event: eventOf(review),
      actor: 'reviewer',
      facts: reviewFacts(deps, session, review),
      set: { decision: { ...decision, review: verdict(decision, review) } satisfies SessionDecision },
    });
    if (!advanced.advanced) return { reviewed: false, why: 'nothing_to_review' };
    await tell(tx, deps, advanced.session);
    return { reviewed: true, state: advanced.session.state };
  });
}

/** Takes a decided verification back into review, for somebody to decide it anew. One that is in review stays so. */
export async function reopenSession(
  deps: Deps,
  { sessionId, reviewer }: Pick<Review, 'sessionId' | 'reviewer'>,
): Promise<Reviewed> {
  return deps.db.transaction(async (tx) => {
    const locked = await lockSession(tx, sessionId);
    if (locked?.purpose !== 'verification') return { reviewed: false, why: 'not_found' };
    const session = await reopened(tx, deps, locked, { reviewer });
    if (session === null) return { reviewed: false, why: 'nothing_to_review' };
    return { reviewed: true, state: session.state };
  });
}

async function reopened(
  tx: Transaction,
  deps: Deps,
  session: SessionRow,
  review: Pick<Review, 'reviewer'>,
): Promise<SessionRow | null> {
  if (session.state === 'in_review') return session;
  const facts = { reviewer: review.reviewer };
  const advanced = await advance(tx, deps, { session, event: 'review.reopened', actor: 'reviewer', facts });
  return advanced.advanced ? advanced.session : null;
}

function eventOf({ decision }: Review): SessionEvent {
  return decision === 'approve' ? 'review.approved' : 'review.declined';
}

/** Sealed under the session's key, the reason disappears with the session. */
function reviewFacts(deps: Deps, session: SessionRow, review: Review) {
  const key = openSessionKey(deps, session);
  const sealed = key?.seal(new TextEncoder().encode(review.reason.trim()), 'review-reason');
  return { reviewer: review.reviewer, sealedReason: sealed ? Buffer.from(sealed).toString('base64') : null };
}

/** Approving vouches for both parts; declining keeps what the machine held against them, or else speaks of the document. */
function verdict(decision: SessionDecision, review: Review): ReviewVerdict {
  return { ...usualVerdict(decision, review), ...review.parts };
}

function usualVerdict(decision: SessionDecision, review: Review): ReviewVerdict {
  const asked = decision.face.status !== 'not_checked';
  if (review.decision === 'approve') {
    const passed: PartVerdict = { status: 'passed', reason: null };
    return { outcome: 'approved', document: passed, face: asked ? passed : decision.face, simulated: false };
  }
  // A reviewer who names one part that is not good does not blame the other as well.
  if (review.parts?.face && review.parts.face.status !== 'passed')
    return { outcome: 'declined', document: decision.document, face: decision.face, simulated: false };
  const doubted = decision.document.status !== 'passed' || (asked && decision.face.status !== 'passed');
  const document: PartVerdict = doubted ? decision.document : { status: 'failed', reason: DECLINED_BY_REVIEWER };
  return { outcome: 'declined', document, face: decision.face, simulated: false };
}

async function tell(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  const partner = await findPartnerById(tx, session.partnerId);
  if (partner === null) return;
  await addCustomer(tx, deps, {
    session,
    settings: settingsUnder(partnerFrom(partner).settings, openRequest(deps, session)?.scenario),
  });
  await handOverToMonitoring(tx, deps, session);
  const outcome = await findOutcome(tx, deps, session);
  await writeMessage(tx, deps, { session, partner, event: 'IDENTIFICATION_MANUAL_FINISHED', outcome });
}
