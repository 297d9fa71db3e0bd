import {
  AGE_ESTIMATION_EVENT,
  AML_MONITORING_EVENT,
  AML_MONITORING_EXAMPLES,
  AML_MONITORING_EXPIRATION_EVENT,
  DATABASE_CHECK_EVENT,
  DOCUMENT_EXPIRATION_EVENT,
  EXAMPLES,
  FACIAL_AUTHENTICATION_EVENT,
  IDENTIFICATION_EXAMPLE,
  NATIVE_EXAMPLES,
  type NotificationEvent,
  type TestedNotification,
} from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import type { Partner } from '../../partners/partner.ts';
import { ANSWER_WITHIN_MS, attemptOf, isSuccess } from '../deliver-message.ts';
import { redactAnswer } from '../redact-answer.ts';
import { renderBody } from '../render-delivery.ts';
import type { NotificationRow } from './queries.ts';

const OTHERS: Readonly<Partial<Record<NotificationEvent, Readonly<Record<string, unknown>> | undefined>>> = {
  [DOCUMENT_EXPIRATION_EVENT]: EXAMPLES.documentExpirationWebhook[0],
  [FACIAL_AUTHENTICATION_EVENT]: EXAMPLES.faceAuthenticationWebhook[0],
  [AGE_ESTIMATION_EVENT]: EXAMPLES.ageEstimationWebhook[0],
  [AML_MONITORING_EVENT]: AML_MONITORING_EXAMPLES.amlMonitoringWebhook[0],
  [AML_MONITORING_EXPIRATION_EVENT]: AML_MONITORING_EXAMPLES.amlMonitoringExpirationWebhook[0],
  [DATABASE_CHECK_EVENT]: NATIVE_EXAMPLES.databaseCheckWebhook[0],
};

export interface Trial {
  readonly partner: Partner;
  readonly notification: NotificationRow;
  readonly event: NotificationEvent;
}

/**
 * Sends an invented person's event at once, signed, encrypted and reduced like a real one, and answers how the receiver took it.
 * Nothing is kept of it. Null when the notification has no address.
 */
export async function tryNotification(deps: Deps, trial: Trial): Promise<TestedNotification | null> {
  const { partner, notification, event } = trial;
  const { url } = notification;
  if (url === null) return null;
  const example = OTHERS[event] ?? IDENTIFICATION_EXAMPLE;
  const payload = { ...example, test: true, eventId: deps.random.uuid(), sequence: 1 };
  const rendered = await renderBody(deps, notification, { payload, id: deps.random.uuid(), event, url });
  const answer = await deps.http.post({
    ...rendered,
    url,
    timeoutMs: ANSWER_WITHIN_MS,
    allowLoopback: partner.settings.allowLoopbackWebhooks,
  });
  return {
    delivered: isSuccess(answer),
    ...attemptOf(answer),
    answer: answer.kind === 'answered' ? redactAnswer(answer.bodyStart, payload) : null,
  };
}
