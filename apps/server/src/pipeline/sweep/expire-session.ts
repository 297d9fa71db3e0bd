import type { Deps } from '../../deps.ts';
import { isComplete } from '../../flow/is-complete.ts';
import { lockSession } from '../../sessions/advance-session.ts';
import type { SessionRow } from '../../sessions/session.ts';
import { isTimeOver } from '../../sessions/session-time.ts';
import { submitSession } from '../../sessions/submit-session.ts';
import { PURPOSES } from '../purposes.ts';

/** Ends a session whose time is over (contract section 6, "Expiry semantics"): photos that are all there are judged. */
export async function expireSession(deps: Deps, sessionId: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    if (session === null || !isOverdue(session, deps.clock.now())) return;
    if (session.state === 'capturing' && (await isComplete(deps, tx, session))) {
      await submitSession(tx, deps, { session, actor: 'sweep' });
      return;
    }
    await PURPOSES[session.purpose].endByTime(tx, deps, session);
  });
}

function isOverdue(session: SessionRow, now: Date): boolean {
  const waits = session.state === 'awaiting_resubmission';
  return isTimeOver(session, now) || (waits && session.captureEndsAt !== null && session.captureEndsAt <= now);
}
