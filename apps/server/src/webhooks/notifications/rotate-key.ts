import type { KeyRotation } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import { newSecretKey, newSigningKey, sealSecretKey, sealSigningKey } from './keys.ts';
import { lockPartnerNotification, type NotificationRow, type OwnNotification, updateNotification } from './queries.ts';

type RotationDeps = Pick<Deps, 'db' | 'vault' | 'clock' | 'random'>;

/** The key that was rotated stands in clear, the other one is null. */
export interface RotatedKey {
  readonly row: NotificationRow;
  readonly signingKey: string | null;
  readonly secretKey: string | null;
}

/** Gives a notification a new key. Null when the partner has no such notification. */
export async function rotateKey(
  deps: RotationDeps,
  of: OwnNotification,
  rotation: KeyRotation,
): Promise<RotatedKey | null> {
  return deps.db.transaction(async (tx) => {
    const row = await lockPartnerNotification(tx, of);
    if (row === null) return null;
    const secretKey = rotation.key === 'SECRET' ? (rotation.secretKey ?? newSecretKey(deps.random)) : null;
    const signingKey = rotation.key === 'SIGNING' ? (rotation.signingKey ?? newSigningKey(deps.random)) : null;
    const changes = {
      ...(secretKey === null ? {} : { secretKey: sealSecretKey(deps.vault, row.id, secretKey) }),
      ...(signingKey === null ? {} : signingChange(deps, row, { signingKey, overlapSeconds: rotation.overlapSeconds })),
    };
    await updateNotification(tx, row.id, changes);
    return { row: { ...row, ...changes }, signingKey, secretKey };
  });
}

/**
 * The old key stays in force for a while. A rotation within that while replaces the newer key: the older one is what receivers may
 * still depend on.
 */
function signingChange(
  deps: RotationDeps,
  row: NotificationRow,
  { signingKey, overlapSeconds }: { readonly signingKey: string; readonly overlapSeconds: number },
) {
  const now = deps.clock.now();
  const underWay = row.previousKey !== null && row.previousKeyEndsAt !== null && row.previousKeyEndsAt > now;
  const kept = overlapSeconds > 0;
  return {
    signingKey: sealSigningKey(deps.vault, row.id, signingKey),
    previousKey: kept ? (underWay ? row.previousKey : row.signingKey) : null,
    previousKeyEndsAt: kept ? new Date(now.getTime() + overlapSeconds * 1000) : null,
  };
}

/** Ends a rotation now: from the next message on the new key alone is in force. Null when the partner has no such notification. */
export async function endRotation(deps: Pick<Deps, 'db'>, of: OwnNotification): Promise<NotificationRow | null> {
  return deps.db.transaction(async (tx) => {
    const row = await lockPartnerNotification(tx, of);
    if (row === null) return null;
    const changes = { previousKey: null, previousKeyEndsAt: null };
    await updateNotification(tx, row.id, changes);
    return { ...row, ...changes };
  });
}
