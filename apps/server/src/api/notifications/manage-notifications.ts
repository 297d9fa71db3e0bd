import type {
  KeyRotation,
  NotificationChange,
  NotificationEvent,
  NotificationRequest,
  RequestFault,
  TestedNotification,
} from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import type { Partner } from '../../partners/partner.ts';
import { changeNotification, removeNotification } from '../../webhooks/notifications/change-notification.ts';
import { addNotification } from '../../webhooks/notifications/create-notification.ts';
import type { WithKeys } from '../../webhooks/notifications/present.ts';
import { findPartnerNotification, type NotificationRow } from '../../webhooks/notifications/queries.ts';
import { endRotation, rotateKey } from '../../webhooks/notifications/rotate-key.ts';
import { tryNotification } from '../../webhooks/notifications/try-notification.ts';
import { type Outcome, refuse } from '../outcome.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The one answer for a notification that is not the partner's, whether or not it exists (invariant 8). */
export const NO_SUCH_NOTIFICATION = refuse('BAD_VALUE', 'There is no notification with this id').fault;

export interface Asked {
  readonly partner: Partner;
  readonly id: string;
}

/** An outcome whose fault may have a status of its own. */
type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: RequestFault; readonly status?: number };

const UNKNOWN = { ok: false, fault: NO_SUCH_NOTIFICATION, status: 404 } as const;

function found<T>(value: T | null): Answer<T> {
  return value === null ? UNKNOWN : { ok: true, value };
}

/** Runs `work` for the partner's id and the notification's; null for what cannot be an id. */
async function within<T>(
  { partner, id }: Asked,
  work: (of: { readonly partnerId: string; readonly id: string }) => Promise<T | null>,
): Promise<T | null> {
  return UUID.test(id) ? work({ partnerId: partner.id, id: id.toLowerCase() }) : null;
}

export function ownNotification(deps: Deps, asked: Asked): Promise<NotificationRow | null> {
  return within(asked, (of) => findPartnerNotification(deps.db, of));
}

export async function create(deps: Deps, partner: Partner, request: NotificationRequest): Promise<Outcome<WithKeys>> {
  const made = await addNotification(deps, partner.id, request);
  if (made === null) return refuse('BAD_VALUE', 'There are as many notifications as there may be');
  return { ok: true, value: made };
}

export async function change(deps: Deps, asked: Asked, wanted: NotificationChange): Promise<Answer<WithKeys>> {
  const changed = await within(asked, (of) => changeNotification(deps, of, wanted));
  return found(changed && { ...changed, signingKey: null });
}

export async function remove(deps: Deps, asked: Asked): Promise<Answer<null>> {
  const removal = await within(asked, (of) => removeNotification(deps, of));
  if (removal === 'default') return refuse('BAD_VALUE', 'The default notification cannot be removed, only disabled');
  return removal === 'removed' ? { ok: true, value: null } : UNKNOWN;
}

export async function rotate(deps: Deps, asked: Asked, rotation: KeyRotation): Promise<Answer<WithKeys>> {
  return found(await within(asked, (of) => rotateKey(deps, of, rotation)));
}

export function end(deps: Deps, asked: Asked): Promise<NotificationRow | null> {
  return within(asked, (of) => endRotation(deps, of));
}

export async function tryOut(deps: Deps, asked: Asked, event: NotificationEvent): Promise<Answer<TestedNotification>> {
  const notification = await ownNotification(deps, asked);
  if (notification === null) return UNKNOWN;
  const tested = await tryNotification(deps, { partner: asked.partner, notification, event });
  return tested === null ? refuse('BAD_VALUE', 'The notification has no address') : { ok: true, value: tested };
}
