import type { ExaminationOutcome } from '@bonafide/checks';
import type { WebhookEvent } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import type { PartnerRow } from '../partners/partner.ts';
import { partnerFrom } from '../partners/partner.ts';
import type { Transaction } from '../platform/ports.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openCapture, openRequest, openSessionKey } from '../sessions/session-secrets.ts';
import { identificationPayload } from './identification-payload.ts';
import { draftContext, encodeDraft, type MessageLinks } from './message-draft.ts';
import { insertMessage, nextMessageSequence } from './queries.ts';

export interface News {
  /** As it stands after the change that the message tells of, its row locked. */
  readonly session: SessionRow;
  readonly partner: PartnerRow;
  readonly event: WebhookEvent;
  /** What was found, where anything was examined. */
  readonly outcome?: ExaminationOutcome | null;
}

/** A webhook message of any kind: what it is called, where it goes, and what it says except links to images. */
export interface Message {
  readonly session: SessionRow;
  readonly event: string;
  readonly url: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly links: MessageLinks;
}

/** Tells of a verification. Partners without an address get no message. */
export async function writeMessage(tx: Transaction, deps: Deps, news: News): Promise<void> {
  const { session, event, outcome = null } = news;
  const partner = partnerFrom(news.partner);
  const request = openRequest(deps, session);
  const url = request?.callbackUrl ?? partner.webhookUrl;
  if (request === null || url === null) return;
  const now = deps.clock.now();
  await sendMessage(tx, deps, {
    session,
    event: partner.settings.legacyWebhookEvent ? 'IDENTIFICATION' : event,
    url,
    payload: identificationPayload({ session, capture: openCapture(deps, session), outcome, now }),
    links: 'fileUrls',
  });
}

/**
 * Writes a webhook message and its job in the transaction of the change that it tells of, the session's row locked: all exist exactly
 * when that change does (invariant 2). An erased session sends none.
 */
export async function sendMessage(tx: Transaction, deps: Deps, message: Message): Promise<void> {
  const { session, event, url, payload, links } = message;
  const key = openSessionKey(deps, session);
  if (key === null) return;
  const id = deps.random.uuid();
  const now = deps.clock.now();
  await insertMessage(tx, {
    id,
    partnerId: session.partnerId,
    sessionId: session.id,
    event,
    sequence: await nextMessageSequence(tx, session.id),
    url,
    sealedBody: key.seal(encodeDraft({ payload, attempt: session.attempt, links }), draftContext(id)),
    state: 'pending',
    createdAt: now,
    nextAttemptAt: now,
  });
  await deps.queue.send(tx, 'deliver-webhook', { messageId: id }, { singletonKey: id });
}
