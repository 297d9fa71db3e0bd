import { setImmediate as breathe } from 'node:timers/promises';
import { type ListEntity, type Monitored, MonitoredIndex } from '@bonafide/screening';
import type { Deps } from '../deps.ts';
import { removedListsBetween, streamChangedEntities, streamRemovedIds } from '../lists/queries.ts';
import { findAffected } from './findings/queries.ts';
import { openSubject, screenedSubject } from './monitored-subject.ts';
import { MONITORING_FILTERS } from './monitoring-terms.ts';
import { findProgress, lockFollowing, lockProgress, setProgress } from './progress/queries.ts';
import { countWatched, findCheckedBefore, listWatched, type MonitoringRow, type Own } from './queries.ts';
import { rescreenRows } from './rescreen-rows.ts';

/** People who are indexed at a time: indexing them holds this process up for two or three seconds, and fewer would cost more in all. */
const SHARD = 100_000;
/** People who are read and opened before anything else gets its turn. */
const PAGE = 2_000;
/** Entries that are searched before anything else gets its turn. */
const BREATH = 25;
/** Clocks of several machines agree as far as this. */
const CLOCKS_MS = 300_000;
/** People and companies are told of from the same score on. */
const THRESHOLD = (MONITORING_FILTERS.person.threshold - 0.5) / 100;

/**
 * Holds everybody who is monitored against what has changed on the lists since it was last done. The changed entries are searched among
 * the people; who may be meant, and who was found by an entry that changed or went, is screened against everything as always. Each
 * one's news commits by itself and the progress at the end: killed at any point it is done again, and nobody is told twice. Of
 * several workers one does it, whose transaction does nothing but keep the others waiting; it ends with its worker.
 */
export async function followLists(deps: Deps): Promise<void> {
  await deps.db.transaction(async (tx) => {
    await lockFollowing(tx);
    await followAlone(deps);
  });
}

async function followAlone(deps: Deps): Promise<void> {
  await deps.lists.withLatest(async (snapshot) => {
    const startedAt = deps.clock.now();
    const { version: after } = await findProgress(deps.db);
    const { version } = snapshot;
    if (after === version) return;
    const start = performance.now();
    const concerned = await findConcerned(deps, { after, version });
    await rescreenRows(deps, { ids: concerned, snapshot });
    const late = await deps.db.transaction(async (tx) => {
      await lockProgress(tx, 'update');
      await setProgress(tx, { version });
      // Whoever was screened meanwhile by older lists may have been passed over above.
      const since = new Date(startedAt.getTime() - CLOCKS_MS);
      const ids = await findCheckedBefore(tx, { since, version });
      for (const monitoringId of ids)
        await deps.queue.send(tx, 'screen-monitoring', { monitoringId }, { singletonKey: monitoringId });
      return ids.length;
    });
    const tookMs = Math.round(performance.now() - start);
    deps.log.info('monitoring.followed', { count: concerned.length, tookMs });
    if (late > 0) deps.log.info('monitoring.late', { count: late });
  });
}

interface Change {
  readonly after: number;
  readonly version: number;
}

/** Whom the change may concern, and nobody is left out whom it does. */
async function findConcerned(deps: Deps, change: Change): Promise<readonly string[]> {
  const changed: ListEntity[] = [];
  const watched = await countWatched(deps.db);
  for await (const { entity } of streamChangedEntities(deps, change)) {
    changed.push(entity);
    // So much is new that searching everybody costs less.
    if (changed.length > watched) return everybody(deps);
  }
  const ids = new Set<string>();
  if (changed.length > 0)
    for await (const shard of shardsOf(deps)) for (const id of await suspectsAmong(shard, changed)) ids.add(id);
  for (const { id } of await findTouched(deps, changed, change)) ids.add(id);
  return [...ids].sort();
}

async function* pagesOf(deps: Deps): AsyncGenerator<readonly MonitoringRow[]> {
  for (let after: string | null = null; ; ) {
    const rows: readonly MonitoringRow[] = await listWatched(deps.db, { after, limit: PAGE });
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE) return;
  }
}

async function everybody(deps: Deps): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const page of pagesOf(deps)) ids.push(...page.map(({ id }) => id));
  return ids;
}

async function* shardsOf(deps: Deps): AsyncGenerator<readonly Monitored[]> {
  let shard: Monitored[] = [];
  for await (const page of pagesOf(deps)) {
    shard.push(...page.map((row) => ({ id: row.id, subject: screenedSubject(openSubject(deps, row)) })));
    if (shard.length < SHARD) continue;
    yield shard;
    shard = [];
  }
  if (shard.length > 0) yield shard;
}

async function suspectsAmong(
  people: readonly Monitored[],
  changed: readonly ListEntity[],
): Promise<ReadonlySet<string>> {
  const suspects = new Set<string>();
  await breathe();
  const index = new MonitoredIndex(people);
  for (const [place, entity] of changed.entries()) {
    if (place % BREATH === 0) await breathe();
    for (const { id } of index.suspectsOf(entity, THRESHOLD)) suspects.add(id);
  }
  return suspects;
}

/** Those who were found by an entry that changed or went. */
async function findTouched(deps: Deps, changed: readonly ListEntity[], change: Change): Promise<readonly Own[]> {
  const entityIds = changed.map(({ id }) => id);
  for await (const id of streamRemovedIds(deps.db, change)) entityIds.push(id);
  const touched = [
    ...(await findAffected(deps.db, { entityIds: [], listIds: await removedListsBetween(deps.db, change) })),
  ];
  for (let at = 0; at < entityIds.length; at += PAGE)
    touched.push(...(await findAffected(deps.db, { entityIds: entityIds.slice(at, at + PAGE), listIds: [] })));
  return touched;
}
