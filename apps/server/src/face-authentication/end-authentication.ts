import { storedDecision } from '../decisions/session-decision.ts';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { findAuthentication } from './queries.ts';
import { tellAuthentication } from './tell-authentication.ts';

/**
 * The time is over. Photos that were judged and did not match are a refusal, as if the tries had been used up; without any, also where
 * only our engines failed, it has expired.
 */
export async function endAuthenticationByTime(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  const authentication = await findAuthentication(tx, session.id);
  const judged = (authentication?.tries ?? 0) > 0 && storedDecision(session.decision) !== null;
  const ended = await advance(tx, deps, {
    session,
    event: judged ? 'attempts.exhausted' : 'session.expired',
    actor: 'sweep',
    facts: { attempt: session.attempt },
    set: judged ? { decidedAt: deps.clock.now() } : {},
  });
  if (ended.advanced) await tellAuthentication(tx, deps, ended.session);
}
