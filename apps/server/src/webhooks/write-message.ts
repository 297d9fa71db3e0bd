import type { ExaminationOutcome } from '@bonafide/checks';
import type { NotificationEvent, WebhookEvent } from '@bonafide/contract';
import { presentSteps } from '../additional-steps/present-steps.ts';
import type { Deps } from '../deps.ts';
import type { PartnerRow } from '../partners/partner.ts';
import { partnerFrom } from '../partners/partner.ts';
import type { SessionKey, Transaction } from '../platform/ports.ts';
import { presentAnswers } from '../questionnaires/present.ts';
import { describeScreening } from '../screening/session-screening.ts';
import { unreviewedWord } from '../sessions/present.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openCapture, openRequest, openSessionKey } from '../sessions/session-secrets.ts';
import { chooseReceivers } from './choose-receivers.ts';
import { watchDocument } from './expiry/watch-document.ts';
import { identificationPayload } from './identification-payload.ts';
import { draftContext, encodeDraft, type MessageDraft, type MessageLinks } from './message-draft.ts';
import { listNotifications } from './notifications/queries.ts';
import { insertMessage, type MessageRow, nextMessageSequence } from './queries.ts';

export interface News {
  /** As it stands after the change that the message tells of, its row locked. */
  readonly session: SessionRow;
  readonly partner: PartnerRow;
  readonly event: WebhookEvent;
  /** What was found, where anything was examined. */
  readonly outcome?: ExaminationOutcome | null;
}

/** Something that happened to a session, for whoever wants to know. */
export interface Happening {
  readonly session: SessionRow;
  readonly partner: PartnerRow;
  readonly event: NotificationEvent;
  /** Everything that is said except the links to images, the event's id and its number. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly links: MessageLinks;
  /** Takes the place of the notifications' addresses. */
  readonly callbackUrl: string | null;
}

/** Tells of a verification, and from then on watches or stops watching when its document runs out. */
export async function writeMessage(tx: Transaction, deps: Deps, news: News): Promise<void> {
  const { session, event, outcome = null, partner } = news;
  const request = openRequest(deps, session);
  if (request === null) return;
  const now = deps.clock.now();
  const steps = await presentSteps(tx, deps, { session, found: outcome?.document.kind ?? null });
  const questionnaireAnswers = await presentAnswers(deps, tx, session);
  const capture = openCapture(deps, session);
  const screening = await describeScreening(tx, deps, { session, outcome });
  const unreviewed = unreviewedWord(partnerFrom(partner).settings);
  const findings = { session, capture, outcome, now, unreviewed, steps, questionnaireAnswers, screening };
  const payload = identificationPayload(findings);
  await watchDocument(tx, { session, expiry: payload.data.docExpiry, now });
  await sendMessages(tx, deps, {
    session,
    partner,
    event,
    payload,
    links: 'fileUrls',
    callbackUrl: request.callbackUrl,
  });
}

/**
 * Writes one message and its job for each of the partner's notifications that want to know, in the transaction of the change that they
 * tell of, the session's row locked: all exist exactly when that change does (invariant 2). Of an erased session nothing is told.
 */
export async function sendMessages(tx: Transaction, deps: Deps, happening: Happening): Promise<void> {
  const { session, partner, event, payload, links, callbackUrl } = happening;
  const key = openSessionKey(deps, session);
  if (key === null) return;
  const scenarioId = openRequest(deps, session)?.scenario?.id ?? null;
  const draft = { payload, attempt: session.attempt, links };
  const subject = { kind: 'session', id: session.id, key, scenarioId } as const;
  await sendMessagesAbout(tx, deps, { subject, partner, event, draft, callbackUrl });
}

/** What a message tells of: its row is locked, or it is so new that nobody else knows it. */
export interface MessageSubject {
  readonly kind: MessageRow['subject'];
  readonly id: string;
  readonly key: SessionKey;
  /** Notifications of other scenarios are not told. */
  readonly scenarioId: string | null;
}

export interface MessageAbout {
  readonly subject: MessageSubject;
  readonly partner: PartnerRow;
  readonly event: NotificationEvent;
  readonly draft: MessageDraft;
  readonly callbackUrl: string | null;
}

/** The same of anything that partners are told of. */
export async function sendMessagesAbout(tx: Transaction, deps: Deps, about: MessageAbout): Promise<void> {
  const { subject, event, draft, callbackUrl } = about;
  const { payload } = draft;
  const partnerId = about.partner.id;
  const notifications = await listNotifications(tx, partnerId);
  const concerned = notifications.filter((one) => one.scenarioId === null || one.scenarioId === subject.scenarioId);
  const receivers = chooseReceivers(concerned, {
    event,
    final: typeof payload.final === 'boolean' ? payload.final : null,
    callbackUrl,
    legacyName: partnerFrom(about.partner).settings.legacyWebhookEvent,
  });
  if (receivers.length === 0) return;
  const now = deps.clock.now();
  const told = { eventId: deps.random.uuid(), sequence: await nextMessageSequence(tx, subject.id) };
  const bytes = encodeDraft(draft);
  for (const receiver of receivers) {
    const id = deps.random.uuid();
    await insertMessage(tx, {
      ...receiver,
      ...told,
      id,
      partnerId,
      subject: subject.kind,
      sessionId: subject.id,
      sealedBody: subject.key.seal(bytes, draftContext(id)),
      state: 'pending',
      createdAt: now,
      roundStartedAt: now,
      nextAttemptAt: now,
    });
    await deps.queue.send(tx, 'deliver-webhook', { messageId: id }, { singletonKey: id });
  }
}
