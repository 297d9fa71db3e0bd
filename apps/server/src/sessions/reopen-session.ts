import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance } from './advance-session.ts';
import type { SessionRow } from './session.ts';
import { anotherTry } from './session-time.ts';

/** Our engines broke on every try to judge what was sent: the person may send it again, and it costs none of the tries. */
export async function reopenSession(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  await advance(tx, deps, {
    session,
    event: 'checks.resubmission_requested',
    actor: 'sweep',
    facts: { attempt: session.attempt },
    set: anotherTry(session, deps.clock.now()),
  });
}
