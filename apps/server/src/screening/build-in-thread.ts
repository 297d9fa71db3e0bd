import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Hit, openScreeningThread, ScreeningIndex, type ScreeningSnapshot } from '@bonafide/screening';
import type { Config } from '../config/config.ts';
import type { IndexedHit } from '../platform/ports.ts';
import type { BuildSnapshot } from './list-index.ts';

/** Where the entries are, and what opens those of custom lists. */
export type ListPlace = Pick<Config, 'masterKey'> & { readonly databaseUrl: string };

/** Which state of the lists a thread is to build. */
export interface BuildOrder extends ListPlace {
  readonly version: number;
}

/** A thread for each snapshot: what it answers is of that one state of the lists, whatever is built beside it. */
export function buildInThread(place: ListPlace): BuildSnapshot {
  return async (version) => {
    const snapshot = await builtAside({ ...place, version });
    const thread = openScreeningThread();
    await thread.swap(snapshot);
    const index = new ScreeningIndex(snapshot);
    return {
      search: async (subjects, options) =>
        (await thread.searchAll(subjects, options)).map((hits) => hits.map((hit) => withEntity(index, hit))),
      get ended() {
        return thread.ended;
      },
      close: () => thread.close(),
    };
  };
}

/** What reading and building need on their heap goes with the thread. */
async function builtAside(order: BuildOrder): Promise<ScreeningSnapshot> {
  const worker = new Worker(new URL('./build-thread.ts', import.meta.url), { workerData: order });
  const gone = new AbortController();
  worker.once('exit', () => gone.abort(new Error('the thread that builds has ended')));
  try {
    // Rejects with what the thread throws.
    const [snapshot] = await once(worker, 'message', { signal: gone.signal });
    return snapshot;
  } finally {
    await worker.terminate();
  }
}

/** The entry as the snapshot has it, which may be another one than the database has by now. */
function withEntity(index: ScreeningIndex, hit: Hit): IndexedHit {
  const { listId, sourceId } = hit.entity;
  const entity = index
    .searchSourceIds(sourceId)
    .map((entityRef) => index.entity(entityRef))
    .find((one) => one.listId === listId);
  if (!entity) throw new Error('a hit is not in its own snapshot');
  return { hit, entity };
}
