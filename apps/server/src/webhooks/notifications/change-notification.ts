import type { NotificationChange } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import { newSecretKey, sealHeaders, sealSecretKey } from './keys.ts';
import {
  deleteNotification,
  lockPartnerNotification,
  type NotificationRow,
  type OwnNotification,
  updateNotification,
  withdrawWaiting,
} from './queries.ts';

type ChangeDeps = Pick<Deps, 'db' | 'vault' | 'random'>;

/** The notification after the change, and the key for encrypted bodies where it was drawn just now. */
export interface ChangedNotification {
  readonly row: NotificationRow;
  readonly secretKey: string | null;
}

/** Lays `change` over a notification. What waits is sent by the new settings. Null when the partner has no such notification. */
export async function changeNotification(
  deps: ChangeDeps,
  of: OwnNotification,
  change: NotificationChange,
): Promise<ChangedNotification | null> {
  return deps.db.transaction(async (tx) => {
    const row = await lockPartnerNotification(tx, of);
    if (row === null) return null;
    const { headers, ...plain } = change;
    const secretKey = change.encryptBody && row.secretKey === null ? newSecretKey(deps.random) : null;
    const changes = {
      ...definedOnly(plain),
      ...(headers ? { sealedHeaders: sealHeaders(deps.vault, row.id, headers) } : {}),
      ...(secretKey === null ? {} : { secretKey: sealSecretKey(deps.vault, row.id, secretKey) }),
    };
    await updateNotification(tx, row.id, changes);
    if (change.enabled === false) await withdrawWaiting(tx, row.id);
    return { row: { ...row, ...changes }, secretKey };
  });
}

function definedOnly<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
}

/** `default`: that one every partner keeps; it can be disabled. */
export type Removal = 'removed' | 'unknown' | 'default';

export async function removeNotification(deps: Pick<Deps, 'db'>, of: OwnNotification): Promise<Removal> {
  return deps.db.transaction(async (tx) => {
    const row = await lockPartnerNotification(tx, of);
    if (row === null) return 'unknown';
    if (row.id === row.partnerId) return 'default';
    await withdrawWaiting(tx, row.id);
    await deleteNotification(tx, row.id);
    return 'removed';
  });
}
