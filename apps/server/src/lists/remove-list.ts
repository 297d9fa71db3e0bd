import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { deleteList, insertVersion, lockList, lockPublication } from './registry/queries.ts';

/** Removes a list with everything on it, and everybody who was found by it alone is found no longer. False when there is none. */
export async function removeList(deps: Deps, id: string): Promise<boolean> {
  return deps.db.transaction((tx) => removeListIn(tx, deps, id));
}

export async function removeListIn(tx: Transaction, deps: Deps, id: string): Promise<boolean> {
  await lockPublication(tx);
  if ((await lockList(tx, id)) === null) return false;
  await insertVersion(tx, {
    listId: id,
    removedList: true,
    entities: 0,
    added: 0,
    changed: 0,
    removed: 0,
    createdAt: deps.clock.now(),
  });
  await deleteList(tx, id);
  await deps.queue.send(tx, 'follow-lists', {}, { singletonKey: 'lists' });
  return true;
}
