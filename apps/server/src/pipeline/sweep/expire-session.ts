import { ENGINE_UNAVAILABLE } from '@bonafide/domain';
import { storedDecision } from '../../decisions/session-decision.ts';
import { endedByTime } from '../../decisions/without-examination.ts';
import type { Deps } from '../../deps.ts';
import { isComplete } from '../../flow/is-complete.ts';
import { findPartnerById } from '../../partners/queries.ts';
import type { Transaction } from '../../platform/ports.ts';
import { advance, lockSession } from '../../sessions/advance-session.ts';
import type { SessionRow } from '../../sessions/session.ts';
import { isTimeOver } from '../../sessions/session-time.ts';
import { submitSession } from '../../sessions/submit-session.ts';
import { writeMessage } from '../../webhooks/write-message.ts';

/**
 * Ends a session whose time is over (contract section 6, "Expiry semantics"): photos that are all there are judged; without
 * them an earlier attempt that did not succeed is a denial, and a session in which nothing was ever judged expires.
 */
export async function expireSession(deps: Deps, sessionId: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    if (session === null || !isOverdue(session, deps.clock.now())) return;
    if (session.state === 'capturing' && (await isComplete(deps, tx, session))) {
      await submitSession(tx, deps, { session, actor: 'sweep' });
      return;
    }
    await endSession(tx, deps, session);
  });
}

function isOverdue(session: SessionRow, now: Date): boolean {
  const waits = session.state === 'awaiting_resubmission';
  return isTimeOver(session, now) || (waits && session.captureEndsAt !== null && session.captureEndsAt <= now);
}

async function endSession(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
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
