import { DOCUMENT_EXPIRATION_EVENT, type DocumentExpirationWebhook, toExpirationThreshold } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import { findPartnerById } from '../../partners/queries.ts';
import { findOutcome } from '../../pipeline/find-outcome.ts';
import type { Transaction } from '../../platform/ports.ts';
import { lockSession } from '../../sessions/advance-session.ts';
import { presentData } from '../../sessions/present.ts';
import type { SessionRow } from '../../sessions/session.ts';
import { openCapture, openRequest } from '../../sessions/session-secrets.ts';
import { sendMessages } from '../write-message.ts';
import { dueNotice, type Notice, nextNotice } from './next-notice.ts';
import { deleteExpiry, findExpiry, upsertExpiry } from './queries.ts';

/**
 * Tells that a session's document runs out, if that is due, and notes the next time. Message and note commit together, under the
 * session's lock: no notice is told twice or lost, whenever the process dies. Notices that were missed give way to the latest one.
 */
export async function tellExpiry(deps: Deps, sessionId: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    const noted = await findExpiry(tx, sessionId);
    const now = deps.clock.now();
    if (noted === null || noted.dueAt === null || noted.dueAt > now) return;
    const expiry = session && (await expiryOf(tx, deps, session));
    if (!session || !expiry) return deleteExpiry(tx, sessionId);
    const next = await tellDue(tx, deps, { session, expiry, most: noted.daysLeft });
    await upsertExpiry(tx, { sessionId, daysLeft: next?.daysLeft ?? 0, dueAt: next?.dueAt ?? null });
  });
}

interface Expiring {
  readonly session: SessionRow;
  readonly expiry: string;
  /** Notices for more days were told before. Null: nobody has watched yet, and what is past is told to nobody. */
  readonly most: number | null;
}

/** Tells what is due and answers what comes next. A verification that is not approved at that moment is passed over. */
async function tellDue(tx: Transaction, deps: Deps, { session, expiry, most }: Expiring): Promise<Notice | null> {
  const now = deps.clock.now();
  if (most === null) return nextNotice({ expiry, now });
  const due = dueNotice({ expiry, now, most });
  if (due === null) return nextNotice({ expiry, now, most });
  if (session.state === 'approved') await tell(tx, deps, { session, expiry, notice: due });
  return nextNotice({ expiry, now, most: due.daysLeft - 1 });
}

/** Null when there is no date to tell of, or it can no longer be opened. */
async function expiryOf(tx: Transaction, deps: Deps, session: SessionRow): Promise<string | null> {
  const outcome = await findOutcome(tx, deps, session);
  return presentData({ outcome, capture: openCapture(deps, session) }).docExpiry;
}

interface Telling {
  readonly session: SessionRow;
  readonly expiry: string;
  readonly notice: Notice;
}

async function tell(tx: Transaction, deps: Deps, { session, expiry, notice }: Telling): Promise<void> {
  const partner = await findPartnerById(tx, session.partnerId);
  const request = openRequest(deps, session);
  if (partner === null || request === null) return;
  const payload: DocumentExpirationWebhook = {
    scanRef: session.id,
    clientId: session.clientId,
    expirationThreshold: toExpirationThreshold(notice.daysLeft),
    documentExpiration: expiry,
  };
  const { callbackUrl } = request;
  const event = DOCUMENT_EXPIRATION_EVENT;
  await sendMessages(tx, deps, { session, partner, event, payload: { ...payload }, links: 'none', callbackUrl });
}
