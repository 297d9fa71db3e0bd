import { findEstimation } from '../age-estimation/queries.ts';
import { tellEstimation } from '../age-estimation/tell-estimation.ts';
import type { Actor } from '../audit/audit-entry.ts';
import type { Deps } from '../deps.ts';
import { tellAuthentication } from '../face-authentication/tell-authentication.ts';
import { findPartnerById } from '../partners/queries.ts';
import { findOutcome } from '../pipeline/find-outcome.ts';
import type { Transaction } from '../platform/ports.ts';
import { writeMessage } from '../webhooks/write-message.ts';
import { advance, lockSession } from './advance-session.ts';
import type { SessionRow } from './session.ts';

/** `over`: it had ended otherwise. */
export type Cancellation = 'cancelled' | 'over' | 'unknown';

/** Ends a session that is not over: for a partner or an operator. Cancelling twice is no error. */
export async function cancelSession(
  deps: Deps,
  { sessionId, actor }: { readonly sessionId: string; readonly actor: Actor },
): Promise<Cancellation> {
  return deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    return session === null ? 'unknown' : cancelLocked(tx, deps, { session, actor });
  });
}

/**
 * Cancels a locked session and tells of it, in `tx`. Engines that are at work on it find it ended and decide nothing; nothing is held
 * against anybody.
 */
export async function cancelLocked(
  tx: Transaction,
  deps: Deps,
  { session, actor }: { readonly session: SessionRow; readonly actor: Actor },
): Promise<Exclude<Cancellation, 'unknown'>> {
  if (session.state === 'cancelled') return 'cancelled';
  const advanced = await advance(tx, deps, { session, event: 'session.cancelled', actor });
  if (!advanced.advanced) return 'over';
  await tell(tx, deps, advanced.session);
  if (session.purpose === 'age_estimation') await cancelStepUp(tx, deps, { session, actor });
  return 'cancelled';
}

/** The document that an estimate led to is asked for no more. */
async function cancelStepUp(
  tx: Transaction,
  deps: Deps,
  { session, actor }: { readonly session: SessionRow; readonly actor: Actor },
): Promise<void> {
  const row = await findEstimation(tx, session.id);
  const verification = row?.verificationId ? await lockSession(tx, row.verificationId) : null;
  if (verification) await cancelLocked(tx, deps, { session: verification, actor });
}

async function tell(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  if (session.purpose === 'face_authentication') return tellAuthentication(tx, deps, session);
  // On the wire it has failed without any outcome, as when its time is over.
  if (session.purpose === 'age_estimation') return tellEstimation(tx, deps, session);
  // Nothing has become of the verification that it belongs to.
  if (session.purpose === 'information_update') return;
  const partner = await findPartnerById(tx, session.partnerId);
  if (partner === null) return;
  const outcome = await findOutcome(tx, deps, session);
  await writeMessage(tx, deps, { session, partner, event: 'IDENTIFICATION_CANCELLED', outcome });
}
