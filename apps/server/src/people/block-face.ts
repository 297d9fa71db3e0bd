import { removePartnerSignal } from '../decisions/partner-signals.ts';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { lockSession } from '../sessions/advance-session.ts';
import { particularsOf } from './people-lists.ts';
import { deletePeople, ensureList, listBlockedPeople, listLists, type PeopleListRow } from './queries.ts';
import { addSessionFace, BLOCKED_SIGNALS, type SessionPhoto } from './session-face.ts';

/** The list that the partner API's blocklists go to where the partner has none that blocks. No other kind may have this name. */
export const BLOCKLIST = 'Blocklist';

export interface FaceToBlock {
  readonly sessionId: string;
  readonly photo: SessionPhoto;
  readonly reason: string | null;
}

export interface BlockedFace {
  readonly reason: string | null;
  readonly createdAt: Date;
}

/**
 * Puts a verification's face on the partner's blocklist and tags the verification; null when it has no such face. Blocking again
 * answers what was there.
 */
export async function blockFace(deps: Deps, { sessionId, photo, reason }: FaceToBlock): Promise<BlockedFace | null> {
  return deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    if (!session) return null;
    const list = await blocklistOf(tx, deps, session.partnerId);
    const person = await addSessionFace(tx, deps, { list, session, photo, particulars: { name: null, reason } });
    return person && { reason: particularsOf(deps, person).reason, createdAt: person.createdAt };
  });
}

/** The partner's oldest list that blocks. */
async function blocklistOf(tx: Transaction, deps: Deps, partnerId: string): Promise<PeopleListRow> {
  const blocking = (await listLists(tx, partnerId)).filter(({ kind }) => kind === 'blacklist');
  const [oldest] = blocking.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const named = { id: deps.random.uuid(), partnerId, name: BLOCKLIST, createdAt: deps.clock.now() };
  return oldest ?? ensureList(tx, { ...named, kind: 'blacklist' });
}

/** Takes a verification's face off every list that blocks, with the tag. Nothing happens when it is on none. */
export async function unblockFace(
  deps: Deps,
  { sessionId, photo }: Pick<FaceToBlock, 'sessionId' | 'photo'>,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    if (!session) return;
    const people = await listBlockedPeople(tx, sessionId, photo);
    await deletePeople(
      tx,
      people.map(({ id }) => id),
    );
    await removePartnerSignal(tx, session, BLOCKED_SIGNALS[photo]);
  });
}
