import type { DatabaseAnswer } from '@bonafide/checks';
import { DATABASE_CHECK_EVENT } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import { lockSession } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openRequest } from '../sessions/session-secrets.ts';
import { sendMessages } from '../webhooks/write-message.ts';
import { presentAnswer } from './present-answer.ts';

/** Tells of one database's answer while the verification goes on. A verification that went on without us is told nothing of. */
export async function tellAnswer(deps: Deps, asked: SessionRow, answer: DatabaseAnswer): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, asked.id);
    if (session?.state !== 'processing' || session.attempt !== asked.attempt) return;
    await tellAnswerIn(tx, deps, session, answer);
  });
}

/** The same of a session that is locked in `tx`, in whatever state. */
export async function tellAnswerIn(
  tx: Transaction,
  deps: Deps,
  session: SessionRow,
  answer: DatabaseAnswer,
): Promise<void> {
  const partner = await findPartnerById(tx, session.partnerId);
  const request = openRequest(deps, session);
  if (!request || !partner) return;
  const { id: scanRef, clientId, externalRef } = session;
  await sendMessages(tx, deps, {
    session,
    partner,
    event: DATABASE_CHECK_EVENT,
    payload: { scanRef, clientId, externalRef, databaseCheck: presentAnswer(answer) },
    links: 'none',
    callbackUrl: request.callbackUrl,
  });
}
