import type { ExaminationOutcome } from '@bonafide/checks';
import type { WebhookEvent } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import type { PartnerRow } from '../partners/partner.ts';
import { partnerFrom } from '../partners/partner.ts';
import type { Transaction } from '../platform/ports.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openCapture, openRequest, openSessionKey } from '../sessions/session-secrets.ts';
import { identificationPayload } from './identification-payload.ts';
import { draftContext, encodeDraft } from './message-draft.ts';
import { insertMessage, nextMessageSequence } from './queries.ts';

export interface News {
  /** As it stands after the change that the message tells of, its row locked. */
  readonly session: SessionRow;
  readonly partner: PartnerRow;
  readonly event: WebhookEvent;
  /** What was found, where anything was examined. */
  readonly outcome?: ExaminationOutcome | null;
}

/**
 * Writes a webhook message and its job in the transaction of the change that it tells of: both exist exactly when that
 * change does (invariant 2). Partners without an address get none.
 */
export async function writeMessage(tx: Transaction, deps: Deps, news: News): Promise<void> {
  const { session, event, outcome = null } = news;
  const partner = partnerFrom(news.partner);
  const key = openSessionKey(deps, session);
  const request = openRequest(deps, session);
  const url = request?.callbackUrl ?? partner.webhookUrl;
  if (key === null || request === null || url === null) return;
  const id = deps.random.uuid();
  const now = deps.clock.now();
  const payload = identificationPayload({ session, capture: openCapture(deps, session), outcome, now });
  await insertMessage(tx, {
    id,
    partnerId: partner.id,
    sessionId: session.id,
    event: partner.settings.legacyWebhookEvent ? 'IDENTIFICATION' : event,
    sequence: await nextMessageSequence(tx, session.id),
    url,
    sealedBody: key.seal(encodeDraft({ payload, attempt: session.attempt }), draftContext(id)),
    state: 'pending',
    createdAt: now,
    nextAttemptAt: now,
  });
  await deps.queue.send(tx, 'deliver-webhook', { messageId: id }, { singletonKey: id });
}
