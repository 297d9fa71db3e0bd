import { removePartnerSignal } from '../decisions/partner-signals.ts';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { lockSession } from '../sessions/advance-session.ts';
import {
  deleteList,
  deletePeople,
  findList,
  findPerson,
  listBlockedPeople,
  listPeople,
  type PersonRow,
} from './queries.ts';
import { BLOCKED_SIGNALS, type SessionPhoto } from './session-face.ts';

/** Takes a person off; false when the partner has no such person. Key, particulars and face are gone with it. */
export async function removePerson(
  deps: Deps,
  of: { readonly partnerId: string; readonly personId: string },
): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const person = await findPerson(tx, of);
    if (person) await forget(tx, person);
    return person !== null;
  });
}

/** Removes a list with everybody on it; false when the partner has no such list. */
export async function removeList(
  deps: Deps,
  of: { readonly partnerId: string; readonly listId: string },
): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    if ((await findList(tx, of)) === null) return false;
    for (const person of await listPeople(tx, of)) await forget(tx, person);
    await deleteList(tx, of.listId);
    return true;
  });
}

/** The session's row is locked first, as everywhere; its tag goes with the last list that blocks its face. */
async function forget(tx: Transaction, { id, sessionId, source }: PersonRow): Promise<void> {
  const session = sessionId === null ? null : await lockSession(tx, sessionId);
  await deletePeople(tx, [id]);
  if (!session || !isSessionPhoto(source)) return;
  const blocked = await listBlockedPeople(tx, session.id, source);
  if (blocked.length === 0) await removePartnerSignal(tx, session, BLOCKED_SIGNALS[source]);
}

export function isSessionPhoto(source: string): source is SessionPhoto {
  return source === 'SELFIE' || source === 'DOCUMENT';
}
