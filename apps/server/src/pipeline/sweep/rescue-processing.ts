import { faceRequired } from '../../decisions/examination-request.ts';
import type { SessionDecision } from '../../decisions/session-decision.ts';
import { undecidedByFault } from '../../decisions/without-examination.ts';
import type { Deps } from '../../deps.ts';
import { findPartnerById } from '../../partners/queries.ts';
import { advance, lockSession } from '../../sessions/advance-session.ts';
import { writeMessage } from '../../webhooks/write-message.ts';
import type { StuckSession } from '../queries.ts';
import { decisionFacts } from '../record-outcome.ts';

/**
 * Gives a session that no job works on any more a new job, or hands it to a human when the queue has already tried it to the end.
 * Never declines: the fault is ours (invariant 1).
 */
export async function rescueProcessing(deps: Deps, stuck: StuckSession): Promise<void> {
  if (stuck.failed) return handOver(deps, stuck);
  await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, stuck.id);
    if (session === null || session.state !== 'processing' || session.attempt !== stuck.attempt) return;
    const job = { sessionId: session.id, attempt: session.attempt };
    await deps.queue.send(tx, 'verify-session', job, { singletonKey: `${session.id}/${session.attempt}` });
  });
}

async function handOver(deps: Deps, { id, attempt }: StuckSession): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, id);
    if (session === null || session.state !== 'processing' || session.attempt !== attempt) return;
    const decision: SessionDecision = { ...undecidedByFault(faceRequired(session)), review: null };
    const advanced = await advance(tx, deps, {
      session,
      event: 'pipeline.exhausted',
      actor: 'sweep',
      facts: decisionFacts(attempt, decision),
      set: { decision, decidedAt: deps.clock.now() },
    });
    const partner = await findPartnerById(tx, session.partnerId);
    if (!advanced.advanced || partner === null) return;
    await writeMessage(tx, deps, { session: advanced.session, partner, event: 'IDENTIFICATION_AUTO_FINISHED' });
  });
  deps.log.warn('verification.exhausted', { sessionId: id });
}
