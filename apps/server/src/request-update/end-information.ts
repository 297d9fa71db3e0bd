import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { updateInformationRequest } from './queries.ts';

/** Nobody answered in time: the verification stays as it was, and may be asked about again. */
export async function endInformationByTime(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  const facts = { attempt: session.attempt };
  const ended = await advance(tx, deps, { session, event: 'session.expired', actor: 'sweep', facts });
  if (ended.advanced) await updateInformationRequest(tx, session.id, { state: 'expired' });
}
