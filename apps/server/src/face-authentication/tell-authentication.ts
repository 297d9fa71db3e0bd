import { FACIAL_AUTHENTICATION_EVENT } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import type { SessionRow } from '../sessions/session.ts';
import { sendMessage } from '../webhooks/write-message.ts';
import { authenticationPayload } from './present.ts';
import { findAuthentication } from './queries.ts';

/** Tells how a face authentication ended, in the transaction that ends it. Partners without an address get no message. */
export async function tellAuthentication(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  const authentication = await findAuthentication(tx, session.id);
  const row = await findPartnerById(tx, session.partnerId);
  if (!authentication || !row) return;
  const { webhookUrl, settings } = partnerFrom(row);
  const upperCase = settings.upperCaseFaceStatus;
  const payload = authenticationPayload(deps, { session, authentication }, { upperCase });
  if (webhookUrl === null || payload === null) return;
  await sendMessage(tx, deps, {
    session,
    event: FACIAL_AUTHENTICATION_EVENT,
    url: webhookUrl,
    payload,
    links: 'facePhoto',
  });
}
