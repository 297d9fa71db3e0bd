import type { NotificationRequest } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import { newSecretKey, newSigningKey, sealHeaders, sealSecretKey, sealSigningKey } from './keys.ts';
import { insertNotification, listNotifications, type NotificationRow } from './queries.ts';

export type NotificationDeps = Pick<Deps, 'vault' | 'clock' | 'random'> & { readonly db: Pick<Deps['db'], 'orm'> };

/** A notification with its keys, which are shown now and never again. */
export interface MadeNotification {
  readonly row: NotificationRow;
  readonly signingKey: string;
  readonly secretKey: string | null;
}

/** How a notification may differ from the usual one. */
export type NotificationWishes = Partial<Omit<NotificationRequest, 'url'>> & { readonly url: string | null };

/** Every message is written once per notification, in the transaction of what it tells of. */
const MOST_NOTIFICATIONS = 20;

/** One more notification of a partner; null when it has as many as it may. */
export async function addNotification(
  deps: NotificationDeps,
  partnerId: string,
  request: NotificationRequest,
  scenarioId: string | null = null,
): Promise<MadeNotification | null> {
  if ((await listNotifications(deps.db, partnerId)).length >= MOST_NOTIFICATIONS) return null;
  return makeNotification(deps, { id: deps.random.uuid(), partnerId, scenarioId, wishes: request });
}

/** The one that every partner has: it bears the partner's id. */
export function makeDefaultNotification(
  deps: NotificationDeps,
  partnerId: string,
  wishes: NotificationWishes,
): Promise<MadeNotification> {
  return makeNotification(deps, { id: partnerId, partnerId, wishes: { name: 'Default', ...wishes } });
}

interface Making {
  readonly id: string;
  readonly partnerId: string;
  /** Whose sessions alone it is told of. */
  readonly scenarioId?: string | null;
  readonly wishes: NotificationWishes;
}

async function makeNotification(
  deps: NotificationDeps,
  { id, partnerId, scenarioId = null, wishes }: Making,
): Promise<MadeNotification> {
  const { vault } = deps;
  const signingKey = wishes.signingKey ?? newSigningKey(deps.random);
  const secretKey = wishes.secretKey ?? (wishes.encryptBody ? newSecretKey(deps.random) : null);
  const row = await insertNotification(deps.db, {
    id,
    partnerId,
    scenarioId,
    name: wishes.name ?? '',
    url: wishes.url,
    enabled: wishes.enabled ?? true,
    events: wishes.events ?? null,
    twoWebhooks: wishes.twoWebhooks ?? false,
    statusesOnly: wishes.statusesOnly ?? false,
    finalOnly: wishes.finalOnly ?? false,
    encryptBody: wishes.encryptBody ?? false,
    sealedHeaders: sealHeaders(vault, id, wishes.headers ?? {}),
    signingKey: sealSigningKey(vault, id, signingKey),
    secretKey: secretKey === null ? null : sealSecretKey(vault, id, secretKey),
    createdAt: deps.clock.now(),
  });
  return { row, signingKey, secretKey };
}
