import { statusesOnly } from '@bonafide/contract';
import { presentStepPdfUrls } from '../additional-steps/present-steps.ts';
import type { Deps } from '../deps.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { OutgoingRequest, SessionKey } from '../platform/ports.ts';
import { presentFileUrls } from '../sessions/present.ts';
import { listEvidence } from '../sessions/queries.ts';
import type { EvidenceRow } from '../sessions/session.ts';
import { ENCRYPTED_TYPE, encryptBody } from './encrypt-body.ts';
import { decodeDraft, draftContext, type MessageDraft } from './message-draft.ts';
import { keysInForce, openHeaders, openSecretKey } from './notifications/keys.ts';
import { findNotification, type NotificationRow } from './notifications/queries.ts';
import type { MessageRow } from './queries.ts';
import { signatureHeaders } from './sign-body.ts';
import { openSubjectKey } from './subject-key.ts';

/** One try, ready to be sent. */
export interface Delivery {
  readonly request: Omit<OutgoingRequest, 'timeoutMs'>;
  /** What was sent, before it was encrypted: an answer may repeat it. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Of what it tells of: answers are sealed under it. */
  readonly key: SessionKey;
}

/**
 * Makes the bytes of one attempt: what was sealed with the decision, plus links to the images that are fresh now, in the manner that
 * the notification wishes now. The signatures are over exactly these bytes. Null when the session is erased or nobody is there to be
 * told any more.
 */
export async function renderDelivery(deps: Deps, message: MessageRow): Promise<Delivery | null> {
  const key = await openSubjectKey(deps, message);
  const partner = await findPartnerById(deps.db, message.partnerId);
  const notification = await findNotification(deps.db, message.notificationId);
  const url = message.url ?? notification?.url ?? null;
  if (!key || !partner || !notification || url === null || message.sealedBody === null) return null;
  const draft = decodeDraft(key.open(message.sealedBody, draftContext(message.id)));
  const evidence = await listEvidence(deps.db, { sessionId: message.sessionId, attempt: draft.attempt });
  const { eventId, sequence, event, id } = message;
  const payload = { ...draft.payload, ...linksOf(draft, evidence, presentFileUrls(deps, evidence)), eventId, sequence };
  const { allowLoopbackWebhooks: allowLoopback } = partnerFrom(partner).settings;
  const rendered = await renderBody(deps, notification, { payload, id, event, url });
  return { request: { ...rendered, url, allowLoopback }, payload, key };
}

/** What is said to a notification, to be made into bytes. */
export interface Said {
  readonly payload: Readonly<Record<string, unknown>>;
  /** The message's. */
  readonly id: string;
  readonly event: string;
  readonly url: string;
}

/** Body and headers by the notification's wishes. */
export async function renderBody(
  deps: Pick<Deps, 'vault' | 'clock'>,
  notification: NotificationRow,
  { payload, id, event, url }: Said,
): Promise<Pick<OutgoingRequest, 'body' | 'headers'>> {
  const told = notification.statusesOnly ? statusesOnly(payload) : payload;
  const plain = new TextEncoder().encode(JSON.stringify(told));
  const secretKey = notification.encryptBody ? openSecretKey(deps.vault, notification) : null;
  const body = secretKey === null ? plain : await encryptBody(plain, secretKey);
  const sentAt = deps.clock.now();
  return {
    body,
    headers: {
      ...ownHeaders(deps, notification, url),
      'content-type': secretKey === null ? 'application/json' : ENCRYPTED_TYPE,
      'user-agent': 'Bonafide',
      'Idenfy-Event-Type': event,
      ...signatureHeaders(keysInForce(deps.vault, notification, sentAt), { id, body, sentAt }),
    },
  };
}

/** The partner's own headers may hold a secret for its receiver: another origin does not get them. */
function ownHeaders(deps: Pick<Deps, 'vault'>, notification: NotificationRow, url: string): Record<string, string> {
  const own = notification.url !== null && new URL(notification.url).origin === new URL(url).origin;
  return own ? { ...openHeaders(deps.vault, notification) } : {};
}

function linksOf(
  { links = 'fileUrls' }: MessageDraft,
  evidence: readonly EvidenceRow[],
  fileUrls: Readonly<Record<string, string>>,
) {
  if (links === 'none') return {};
  if (links === 'facePhoto') return { facePhoto: fileUrls.FACE ?? null };
  return { fileUrls, additionalStepPdfUrls: presentStepPdfUrls(evidence, fileUrls) };
}
