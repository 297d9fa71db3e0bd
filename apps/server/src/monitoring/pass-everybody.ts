import type { Deps } from '../deps.ts';
import { findProgress, lockProgress, type Progress, setProgress } from './progress/queries.ts';
import { listWatched } from './queries.ts';
import { rescreenRows } from './rescreen-rows.ts';

const DAY_MS = 86_400_000;
/** People in one job: a killed worker repeats no more than these. */
const STRETCH = 5_000;

/** Begins a pass of everybody against everything, once a day: what no change of a list told of, such as a day that has come, shows there. True when it did. */
export async function beginDailyPass(deps: Deps): Promise<boolean> {
  if (!isDue(deps, await findProgress(deps.db))) return false;
  return deps.db.transaction(async (tx) => {
    const progress = await lockProgress(tx, 'update');
    if (!isDue(deps, progress)) return false;
    await setProgress(tx, { fullPassAt: deps.clock.now() });
    // The very first time nobody has been monitored for longer than a moment.
    if (progress.fullPassAt === null) return false;
    await deps.queue.send(tx, 'pass-everybody', { after: null }, { singletonKey: 'start' });
    return true;
  });
}

function isDue({ clock }: Pick<Deps, 'clock'>, { fullPassAt }: Progress): boolean {
  return fullPassAt === null || clock.now().getTime() - fullPassAt.getTime() >= DAY_MS;
}

/** One stretch of the pass; the next one is a job of its own. */
export async function passEverybody(deps: Deps, after: string | null): Promise<void> {
  const rows = await listWatched(deps.db, { after, limit: STRETCH });
  const last = rows.at(-1);
  if (last === undefined) return;
  const ids = rows.map(({ id }) => id);
  await deps.lists.withLatest((snapshot) => rescreenRows(deps, { ids, snapshot }));
  if (rows.length < STRETCH) return;
  await deps.db.transaction((tx) =>
    deps.queue.send(tx, 'pass-everybody', { after: last.id }, { singletonKey: last.id }),
  );
}
