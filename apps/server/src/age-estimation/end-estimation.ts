import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { anotherTry } from '../sessions/session-time.ts';
import { tellEstimation } from './tell-estimation.ts';

/** Our engines broke on every try to judge the photo: the person may take another one, and it costs none of the tries. */
export async function reopenEstimation(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  await advance(tx, deps, {
    session,
    event: 'checks.resubmission_requested',
    actor: 'sweep',
    facts: { attempt: session.attempt },
    set: anotherTry(session, deps.clock.now()),
  });
}

/** The time is over: photos that did not serve say nothing about anybody's age. */
export async function endEstimationByTime(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  const facts = { attempt: session.attempt };
  const ended = await advance(tx, deps, { session, event: 'session.expired', actor: 'sweep', facts });
  if (ended.advanced) await tellEstimation(tx, deps, ended.session);
}
