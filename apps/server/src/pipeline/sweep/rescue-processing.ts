import type { Deps } from '../../deps.ts';
import type { Transaction } from '../../platform/ports.ts';
import { lockSession } from '../../sessions/advance-session.ts';
import type { SessionRow } from '../../sessions/session.ts';
import { PURPOSES } from '../purposes.ts';
import type { StuckSession } from '../queries.ts';

/**
 * Gives a session that no job works on any more a new job, or gives it up when the queue has already tried it to the end.
 * Never declines: the fault is ours (invariant 1).
 */
export async function rescueProcessing(deps: Deps, stuck: StuckSession): Promise<void> {
  if (stuck.failed) return giveUp(deps, stuck);
  await onStuck(deps, stuck, async (tx, session) => {
    const job = { sessionId: session.id, attempt: session.attempt };
    await deps.queue.send(tx, 'verify-session', job, { singletonKey: `${session.id}/${session.attempt}` });
  });
}

async function giveUp(deps: Deps, stuck: StuckSession): Promise<void> {
  await onStuck(deps, stuck, (tx, session) => PURPOSES[session.purpose].giveUp(tx, deps, session));
  deps.log.warn('verification.exhausted', { sessionId: stuck.id });
}

/** Runs `work` on the locked session, unless it went on by itself. */
async function onStuck(
  deps: Deps,
  { id, attempt }: StuckSession,
  work: (tx: Transaction, session: SessionRow) => Promise<void>,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, id);
    if (session?.state === 'processing' && session.attempt === attempt) await work(tx, session);
  });
}
