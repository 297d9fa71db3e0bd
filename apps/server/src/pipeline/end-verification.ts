import { ENGINE_UNAVAILABLE } from '@bonafide/domain';
import { faceRequired } from '../decisions/examination-request.ts';
import { type SessionDecision, storedDecision } from '../decisions/session-decision.ts';
import { endedByTime, undecidedByFault } from '../decisions/without-examination.ts';
import type { Deps } from '../deps.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { writeMessage } from '../webhooks/write-message.ts';
import { decisionFacts } from './record-outcome.ts';

/** The time is over: an earlier attempt that did not succeed is a denial, and a session in which nothing was ever judged expires. */
export async function endVerificationByTime(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  const latest = storedDecision(session.decision);
  // A fault of ours in the earlier attempt is no evidence: such a session expires instead of being denied (invariant 1).
  const judged = latest !== null && !latest.reasons.includes(ENGINE_UNAVAILABLE);
  const now = deps.clock.now();
  const advanced = await advance(tx, deps, {
    session,
    event: judged ? 'attempts.exhausted' : 'session.expired',
    actor: 'sweep',
    facts: { attempt: session.attempt },
    set: judged ? { decision: { ...latest, ...endedByTime(latest) }, decidedAt: now } : {},
  });
  const partner = await findPartnerById(tx, session.partnerId);
  if (!advanced.advanced || partner === null) return;
  const event = judged ? 'IDENTIFICATION_AUTO_FINISHED' : 'IDENTIFICATION_EXPIRED';
  await writeMessage(tx, deps, { session: advanced.session, partner, event });
}

/** Our engines broke on every try: a human decides. */
export async function handOverVerification(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  const decision: SessionDecision = { ...undecidedByFault(faceRequired(session)), review: null };
  const advanced = await advance(tx, deps, {
    session,
    event: 'pipeline.exhausted',
    actor: 'sweep',
    facts: decisionFacts(session.attempt, decision),
    set: { decision, decidedAt: deps.clock.now() },
  });
  const partner = await findPartnerById(tx, session.partnerId);
  if (!advanced.advanced || partner === null) return;
  await writeMessage(tx, deps, { session: advanced.session, partner, event: 'IDENTIFICATION_AUTO_FINISHED' });
}
