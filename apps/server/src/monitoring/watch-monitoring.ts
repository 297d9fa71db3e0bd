import type { Deps } from '../deps.ts';
import { listsVersion } from '../lists/queries.ts';
import { forgetOldEntries } from '../lists/refresh-list-job.ts';
import { beginDailyPass } from './pass-everybody.ts';
import { findProgress } from './progress/queries.ts';
import { findWaiting } from './queries.ts';
import { watchMonitoringExpiry } from './watch-expiry.ts';

const BATCH = 200;

/** What a crash left without a job, and what is due: for the sweep. */
export async function watchMonitoring(deps: Deps, before: Date): Promise<void> {
  const version = await listsVersion(deps.db);
  const { version: followed } = await findProgress(deps.db);
  if (followed < version)
    await deps.db.transaction((tx) => deps.queue.send(tx, 'follow-lists', {}, { singletonKey: 'lists' }));
  // Without any list there is nothing to be held against, and whoever waits goes on waiting.
  const waiting = version === 0 ? [] : await findWaiting(deps.db, before, BATCH);
  for (const monitoringId of waiting)
    await deps.db.transaction((tx) =>
      deps.queue.send(tx, 'screen-monitoring', { monitoringId }, { singletonKey: monitoringId }),
    );
  await watchMonitoringExpiry(deps);
  if (await beginDailyPass(deps)) await forgetOldEntries(deps);
}
