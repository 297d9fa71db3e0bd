import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { openScreeningThread, type ScreeningSnapshot } from '@bonafide/screening';
import type { Config } from '../config/config.ts';
import { type EntryReader, findVersionMark } from '../lists/queries.ts';
import type { BuildSnapshot } from './list-index.ts';
import { readChanges } from './read-changes.ts';
import { SearchedLists } from './searched-lists.ts';

/** Where the entries are, and what opens those of custom lists. */
export type ListPlace = Pick<Config, 'masterKey'> & { readonly databaseUrl: string };

/** Which state of the lists a thread is to build. */
export interface BuildOrder extends ListPlace {
  readonly version: number;
}

/** Changes are searched beside an index for so long; then everything is indexed anew and what was taken off a list leaves the memory. */
const A_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Indexes everything in a thread that ends with it, and searches it in another. What changes later is mostly little: it is searched
 * beside that index, which stays, as long as the changes are few.
 */
export function buildInThread(reader: EntryReader, place: ListPlace, indexedAnewMs = A_DAY_MS): BuildSnapshot {
  let indexed: SearchedLists | null = null;
  return async (version) => {
    const changed = indexed && (await withChanges(reader, indexed, version));
    if (changed) return changed;
    const mark = await findVersionMark(reader.db, version);
    const snapshot = await builtAside({ ...place, version });
    const thread = openScreeningThread();
    await thread.swap(snapshot);
    indexed = new SearchedLists({ thread, mark, indexedAnewMs });
    return indexed.open();
  };
}

/** Null where everything has to be indexed anew. */
async function withChanges(reader: EntryReader, indexed: SearchedLists, version: number) {
  const { mark } = indexed;
  if (indexed.ended || indexed.isOld || mark === null) return null;
  return indexed.whileOpen(async () => {
    const changes = await readChanges(reader, { since: mark, version });
    return changes && indexed.openChanges(changes);
  });
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
