import { recordChange } from '../audit/partner-changes.ts';
import type { Deps } from '../deps.ts';
import { lockSession } from '../sessions/advance-session.ts';
import { cancelLocked } from '../sessions/cancel-session.ts';
import { lockLink, updateLink } from './queries.ts';

/**
 * Takes a link back; false when the partner has no such link. A session that nobody has begun ends with it, one that somebody is at goes
 * on. Taking it back twice is no error.
 */
export async function revokeOneTimeLink(
  deps: Deps,
  { partnerId, id }: { readonly partnerId: string; readonly id: string },
): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const link = await lockLink(tx, id);
    if (link === null || link.partnerId !== partnerId) return false;
    if (link.revokedAt !== null) return true;
    await updateLink(tx, id, { revokedAt: deps.clock.now() });
    const session = link.sessionId === null ? null : await lockSession(tx, link.sessionId);
    if (session?.state === 'created') await cancelLocked(tx, deps, { session, actor: 'partner' });
    await recordChange(tx, deps, { partnerId, event: 'link.revoked', facts: { linkId: id } });
    return true;
  });
}
