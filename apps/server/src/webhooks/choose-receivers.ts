import { type NotificationEvent, OUTCOME_EVENTS } from '@bonafide/contract';
import type { NotificationRow } from './notifications/queries.ts';

/** Something that happened, as far as it matters for who is told. */
export interface Told {
  readonly event: NotificationEvent;
  /** Whether more follows; null for events that know no such thing. */
  readonly final: boolean | null;
  /** The session's own address. */
  readonly callbackUrl: string | null;
  /** The partner wants the old name for every outcome. */
  readonly legacyName: boolean;
}

/** One message to be written. */
export interface Receiver {
  readonly notificationId: string;
  /** The event as this notification calls it. */
  readonly event: NotificationEvent;
  /** Null: the notification's, as it is when sending. */
  readonly url: string | null;
}

/** The name for every outcome, as before events had names of their own. */
const LEGACY: NotificationEvent = 'IDENTIFICATION';

/**
 * Who is told of `told`, among a partner's notifications, the default one first. A session's own address takes the place of all their
 * addresses, and is told once, in the manner of the first notification that wants to know.
 */
export function chooseReceivers(notifications: readonly NotificationRow[], told: Told): readonly Receiver[] {
  const receivers = notifications.flatMap((notification) => {
    const event = nameFor(notification, told);
    const reachable = told.callbackUrl !== null || notification.url !== null;
    if (event === null || !reachable || !isWanted(notification, told)) return [];
    return [{ notificationId: notification.id, event, url: told.callbackUrl }];
  });
  return told.callbackUrl === null ? receivers : receivers.slice(0, 1);
}

/** Null where the notification does not ask for it. */
function nameFor({ events }: NotificationRow, { event, legacyName }: Told): NotificationEvent | null {
  const outcome = OUTCOME_EVENTS.some((known) => known === event);
  if (events === null || events.includes(event)) return outcome && legacyName ? LEGACY : event;
  return outcome && events.includes(LEGACY) ? LEGACY : null;
}

/** "Two webhooks" is one before the review and one after it. */
function isWanted({ enabled, finalOnly, twoWebhooks }: NotificationRow, { event, final }: Told): boolean {
  if (!enabled) return false;
  if (final !== false) return true;
  return !finalOnly && (twoWebhooks || event !== 'IDENTIFICATION_AUTO_FINISHED');
}
