import { FACIAL_AUTHENTICATION_EVENT } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import type { SessionRow } from '../sessions/session.ts';
import { sendMessages } from '../webhooks/write-message.ts';
import { authenticationPayload } from './present.ts';
import { findAuthentication } from './queries.ts';

/** Tells how a face authentication ended, in the transaction that ends it. Who is told is the notifications' business. */
export async function tellAuthentication(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  const authentication = await findAuthentication(tx, session.id);
  const partner = await findPartnerById(tx, session.partnerId);
  if (!authentication || !partner) return;
  const upperCase = partnerFrom(partner).settings.upperCaseFaceStatus;
  const payload = authenticationPayload(deps, { session, authentication }, { upperCase });
  if (payload === null) return;
  const event = FACIAL_AUTHENTICATION_EVENT;
  await sendMessages(tx, deps, { session, partner, event, payload, links: 'facePhoto', callbackUrl: null });
}
