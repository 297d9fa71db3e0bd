import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type ListEntity, openScreeningThread, type ScreeningThread } from '@bonafide/screening';
import { percentile } from '../statistics.ts';
import { inventedEntities } from './invented-names.ts';
import { spoiltQueries } from './queries.ts';

/** Searches one after the other while nothing else happens, and while an index is built and swapped. */
export interface Swapping {
  readonly names: number;
  readonly quiet: SearchTimes;
  readonly swapping: SearchTimes;
  /** How late the caller's own work comes while entities are handed over, ms. */
  readonly eventLoopP99Ms: number;
  readonly loadMs: number;
  readonly residentMegabytes: number;
}

interface SearchTimes {
  readonly searches: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const BATCH = 50;
const TODAY = '2026-01-01';

export async function measureSwapping(listed: readonly ListEntity[], names: number): Promise<Swapping> {
  const thread = openScreeningThread();
  try {
    const loaded = await thread.load(batches(listed, names));
    const people = spoiltQueries(listed, 100, 3).map(({ name }) => name);
    const quiet = await searchUntil(thread, people, async () => delay(3_000));
    const loop = monitorEventLoopDelay({ resolution: 5 });
    loop.enable();
    const started = performance.now();
    const swapping = await searchUntil(thread, people, () => thread.load(batches(listed, names)));
    loop.disable();
    return {
      names: loaded.names,
      quiet,
      swapping,
      eventLoopP99Ms: loop.percentile(99) / 1e6,
      loadMs: performance.now() - started,
      residentMegabytes: process.memoryUsage.rss() / 2 ** 20,
    };
  } finally {
    await thread.close();
  }
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function searchUntil(
  thread: ScreeningThread,
  people: readonly string[],
  work: () => Promise<unknown>,
): Promise<SearchTimes> {
  let busy = true;
  const done = work().finally(() => {
    busy = false;
  });
  const times: number[] = [];
  while (busy) {
    const started = performance.now();
    await thread.search({ kind: 'person', names: [people[times.length % people.length] ?? ''] }, { today: TODAY });
    times.push(performance.now() - started);
  }
  await done;
  return { searches: times.length, p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
}

function* batches(listed: readonly ListEntity[], names: number): Iterable<readonly ListEntity[]> {
  let batch: ListEntity[] = [];
  const listedNames = listed.reduce((sum, entity) => sum + entity.names.length, 0);
  for (const source of [listed, inventedEntities(listed, Math.max(0, names - listedNames), 1)]) {
    for (const entity of source) {
      batch.push(entity);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  yield batch;
}
