import type { ExaminationOutcome } from '@bonafide/checks';
import type { Decision } from '@bonafide/domain';
import { reviewRules } from '../decisions/review-rules.ts';
import type { SessionDecision } from '../decisions/session-decision.ts';
import { type Settlement, settle } from '../decisions/settle.ts';
import type { Deps } from '../deps.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openRequest, openSessionKey, type SessionRequest, sealJson } from '../sessions/session-secrets.ts';
import { writeMessage } from '../webhooks/write-message.ts';
import { examinationContext } from './find-outcome.ts';
import { insertExamination } from './queries.ts';

/** One finished attempt, examined outside any transaction. */
export interface FinishedAttempt {
  readonly sessionId: string;
  readonly attempt: number;
  readonly outcome: ExaminationOutcome;
  readonly tookMs: number;
}

/**
 * Decides one attempt: findings, state, audit, webhook and its job commit together, with the session's row locked. Answers
 * false when another worker was first or the session went on without us; then nothing is written (invariant 2).
 */
export async function recordOutcome(deps: Deps, finished: FinishedAttempt): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, finished.sessionId);
    if (session === null || session.state !== 'processing' || session.attempt !== finished.attempt) return false;
    const request = openRequest(deps, session);
    const partner = await findPartnerById(tx, session.partnerId);
    if (request === null || partner === null) return false;
    await keepFindings(tx, deps, session, finished);
    const settlement = settle(finished.outcome.decision, reviewRules(partnerFrom(partner).settings, request));
    const decided = await advanceBy(tx, deps, { session, request, settlement, finished });
    if (decided === null) return false;
    if (settlement.event === 'checks.resubmission_requested') return true;
    await writeMessage(tx, deps, {
      session: decided,
      partner,
      event: 'IDENTIFICATION_AUTO_FINISHED',
      outcome: finished.outcome,
    });
    return true;
  });
}

async function keepFindings(
  tx: Transaction,
  deps: Deps,
  session: SessionRow,
  { attempt, outcome, tookMs }: FinishedAttempt,
): Promise<void> {
  const key = openSessionKey(deps, session);
  if (key === null) throw new Error('findings about an erased session');
  await insertExamination(tx, {
    id: deps.random.uuid(),
    sessionId: session.id,
    attempt,
    sealedOutcome: sealJson(key, outcome, examinationContext(attempt)),
    createdAt: deps.clock.now(),
    tookMs: Math.round(tookMs),
  });
}

interface Decided {
  readonly session: SessionRow;
  readonly request: SessionRequest;
  readonly settlement: Settlement;
  readonly finished: FinishedAttempt;
}

async function advanceBy(tx: Transaction, deps: Deps, decided: Decided): Promise<SessionRow | null> {
  const { session, request, settlement, finished } = decided;
  const now = deps.clock.now();
  const decision: SessionDecision = { ...finished.outcome.decision, review: settlement.review };
  const again = settlement.event === 'checks.resubmission_requested';
  const advanced = await advance(tx, deps, {
    session,
    event: settlement.event,
    actor: 'worker',
    facts: decisionFacts(finished.attempt, decision),
    set: {
      decision,
      // The applicant must not lose time to our engines: the next photo may take as long as the first.
      ...(again ? { captureEndsAt: new Date(now.getTime() + request.sessionLength * 1000) } : { decidedAt: now }),
    },
  });
  return advanced.advanced ? advanced.session : null;
}

export function decisionFacts(attempt: number, decision: Decision) {
  return {
    attempt,
    outcome: decision.outcome,
    document: decision.document.status,
    face: decision.face.status,
    policy: decision.policy,
    reasons: decision.reasons,
  };
}
