import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { tellEstimation } from './tell-estimation.ts';

/** The time is over: photos that did not serve say nothing about anybody's age. */
export async function endEstimationByTime(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  const facts = { attempt: session.attempt };
  const ended = await advance(tx, deps, { session, event: 'session.expired', actor: 'sweep', facts });
  if (ended.advanced) await tellEstimation(tx, deps, ended.session);
}
