import type { Deps } from '../deps.ts';
import { refreshList } from './refresh-list.ts';
import { deleteEntriesBefore, findDueLists, updateList } from './registry/queries.ts';

const MINUTE_MS = 60_000;
/** Entries that hold no longer are kept so long, for whoever still reads an earlier state. */
const KEPT_MS = 30 * 86_400_000;
const BATCH = 100;

export async function refreshListJob(deps: Deps, listId: string): Promise<void> {
  await refreshList(deps, { listId });
}

/** Has every list looked at whose time has come; the next time is noted at once, so that no round asks twice. */
export async function refreshDueLists(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  for (const { id, refreshMinutes } of await findDueLists(deps.db, now, BATCH))
    await deps.db.transaction(async (tx) => {
      const dueAt = new Date(now.getTime() + (refreshMinutes ?? 0) * MINUTE_MS);
      await updateList(tx, id, { dueAt });
      await deps.queue.send(tx, 'refresh-list', { listId: id }, { singletonKey: id });
    });
}

export async function forgetOldEntries(deps: Deps): Promise<void> {
  await deleteEntriesBefore(deps.db, new Date(deps.clock.now().getTime() - KEPT_MS));
}
