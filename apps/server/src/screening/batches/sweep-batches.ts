import type { Deps } from '../../deps.ts';
import { deleteBatch, findExpiredBatches, findStuckBatches } from './queries.ts';

/** A chunk takes seconds; a screening that rests for longer waits behind others, or has lost its job. */
const RESTS_MS = 60_000;

/** Sends screenings on that have lost their job, and erases those whose time is over. A job too many does nothing. */
export async function sweepBatches(
  deps: Pick<Deps, 'db' | 'queue'>,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<void> {
  for (const id of await findExpiredBatches(deps.db, now, limit)) await deleteBatch(deps.db, id);
  for (const batchId of await findStuckBatches(deps.db, new Date(now.getTime() - RESTS_MS), limit))
    await deps.db.transaction((tx) => deps.queue.send(tx, 'screen-batch', { batchId }, { singletonKey: batchId }));
}
