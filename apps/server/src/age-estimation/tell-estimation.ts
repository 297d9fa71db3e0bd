import { AGE_ESTIMATION_EVENT } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openRequest, openSessionKey } from '../sessions/session-secrets.ts';
import { sendMessages } from '../webhooks/write-message.ts';
import { openFinding } from './age-finding.ts';
import { estimationPayload } from './present.ts';
import { findEstimation } from './queries.ts';

/** Tells how an age estimation ended, in the transaction that ends it. */
export async function tellEstimation(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  const row = await findEstimation(tx, session.id);
  const key = openSessionKey(deps, session);
  const partner = await findPartnerById(tx, session.partnerId);
  const callbackUrl = openRequest(deps, session)?.callbackUrl ?? null;
  if (!row || !key || !partner) return;
  const payload = estimationPayload({ row, finding: openFinding(key, row), now: deps.clock.now() });
  await sendMessages(tx, deps, { session, partner, event: AGE_ESTIMATION_EVENT, payload, links: 'none', callbackUrl });
}
