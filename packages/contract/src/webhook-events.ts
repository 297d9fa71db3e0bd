import { AGE_ESTIMATION_EVENT } from './age-estimation.ts';
import { AML_MONITORING_EVENT, AML_MONITORING_EXPIRATION_EVENT } from './aml-monitoring.ts';
import { FACIAL_AUTHENTICATION_EVENT } from './face-authentication.ts';
import { DATABASE_CHECK_EVENT } from './native/database-connectors.ts';
import { WEBHOOK_EVENTS } from './value-sets.ts';

/** The event of a document that runs out; the only one about a verification that is no outcome of it. */
export const DOCUMENT_EXPIRATION_EVENT = 'DOCUMENT_EXPIRATION';

/** How a verification came out, each with the body `identificationWebhook`. */
export const OUTCOME_EVENTS = WEBHOOK_EVENTS.filter((event) => event !== DOCUMENT_EXPIRATION_EVENT);

/** Every event that a notification may ask for, and in the header `Idenfy-Event-Type`. */
export const NOTIFICATION_EVENTS = [
  ...WEBHOOK_EVENTS,
  FACIAL_AUTHENTICATION_EVENT,
  AGE_ESTIMATION_EVENT,
  AML_MONITORING_EVENT,
  AML_MONITORING_EXPIRATION_EVENT,
  DATABASE_CHECK_EVENT,
] as const;
export type NotificationEvent = (typeof NOTIFICATION_EVENTS)[number];
