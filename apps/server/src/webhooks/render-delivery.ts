import type { Deps } from '../deps.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import { openSigningKey } from '../partners/secrets.ts';
import type { OutgoingRequest } from '../platform/ports.ts';
import { presentFileUrls } from '../sessions/present.ts';
import { findSession, listEvidence } from '../sessions/queries.ts';
import { openSessionKey } from '../sessions/session-secrets.ts';
import { decodeDraft, draftContext, type MessageDraft } from './message-draft.ts';
import type { MessageRow } from './queries.ts';
import { signBody } from './sign-body.ts';

export type Delivery = Omit<OutgoingRequest, 'timeoutMs'>;

/**
 * Makes the bytes of one attempt: what was sealed with the decision, plus links to the images that are fresh now. The
 * signature is over exactly these bytes. Null when the session is erased and the message can no longer be opened.
 */
export async function renderDelivery(deps: Deps, message: MessageRow): Promise<Delivery | null> {
  const session = await findSession(deps.db, message.sessionId);
  const partner = await findPartnerById(deps.db, message.partnerId);
  const key = session && openSessionKey(deps, session);
  if (!session || !partner || !key || message.sealedBody === null) return null;
  const draft = decodeDraft(key.open(message.sealedBody, draftContext(message.id)));
  const evidence = await listEvidence(deps.db, { sessionId: session.id, attempt: draft.attempt });
  const payload = { ...draft.payload, ...linksOf(draft, presentFileUrls(deps, evidence)) };
  const body = new TextEncoder().encode(JSON.stringify(payload));
  const signingKey = openSigningKey(deps.vault, partner.id, partner.webhookSigningKey);
  return {
    url: message.url,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Bonafide',
      'Idenfy-Event-Type': message.event,
      'Idenfy-Signature': signBody(signingKey, body),
      'webhook-id': message.id,
    },
    allowLoopback: partnerFrom(partner).settings.allowLoopbackWebhooks,
  };
}

function linksOf({ links = 'fileUrls' }: MessageDraft, fileUrls: Readonly<Record<string, string>>) {
  if (links === 'none') return {};
  return links === 'fileUrls' ? { fileUrls } : { facePhoto: fileUrls.FACE ?? null };
}
