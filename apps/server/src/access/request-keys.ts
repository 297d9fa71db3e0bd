import { recordChange } from '../audit/partner-changes.ts';
import type { Deps } from '../deps.ts';
import { insertRequestKey, listRequestKeys, type RequestKeyRow, revokeRequestKey } from './queries.ts';

const SECRET_LENGTH = 40;
/** One in use and one that takes its place, for each of several programs. */
const MOST_KEYS = 20;

const contextOf = (id: string): string => `request-key/${id}`;

export interface MadeRequestKey {
  readonly row: RequestKeyRow;
  /** Shown now and never again. */
  readonly secret: string;
}

/** One more key to sign requests with; null when the partner has as many as it may. */
export async function makeRequestKey(
  deps: Deps,
  { partnerId, name }: { readonly partnerId: string; readonly name: string },
): Promise<MadeRequestKey | null> {
  return deps.db.transaction(async (tx) => {
    if ((await listRequestKeys(tx, partnerId)).length >= MOST_KEYS) return null;
    const id = deps.random.uuid();
    const secret = deps.random.token(SECRET_LENGTH);
    const sealedSecret = deps.vault.sealSecret(secret, contextOf(id));
    const row = { id, partnerId, name, sealedSecret, createdAt: deps.clock.now(), revokedAt: null };
    await insertRequestKey(tx, row);
    await recordChange(tx, deps, { partnerId, event: 'request_key.made', facts: { keyId: id } });
    return { row, secret };
  });
}

/** Ends a key at once; false when the partner has no such key. Ending it twice is no error. */
export async function endRequestKey(
  deps: Deps,
  of: { readonly partnerId: string; readonly id: string },
): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const ended = await revokeRequestKey(tx, of, deps.clock.now());
    if (ended === 'ended')
      await recordChange(tx, deps, {
        partnerId: of.partnerId,
        event: 'request_key.revoked',
        facts: { keyId: of.id },
      });
    return ended !== 'unknown';
  });
}

export function openRequestSecret({ vault }: Pick<Deps, 'vault'>, row: RequestKeyRow): string {
  return vault.openSecret(row.sealedSecret, contextOf(row.id));
}
