import { type Hit, type ListEntity, openScreeningThread, ScreeningIndex } from '@bonafide/screening';
import type { StoredEntity } from '../lists/queries.ts';
import type { IndexedHit } from '../platform/ports.ts';
import type { BuildSnapshot } from './list-index.ts';

/** Entries that are handed to a thread at a time: few enough to keep this process answering meanwhile. */
const BATCH = 500;

/** A thread for each snapshot: what it answers is of that one state of the lists, whatever is built beside it. */
export const buildInThread: BuildSnapshot = async (entries) => {
  const thread = openScreeningThread();
  try {
    await thread.load(batches(entries));
    if (thread.snapshot === null) throw new Error('nothing was loaded');
    const index = new ScreeningIndex(thread.snapshot);
    return {
      search: async (subjects, options) =>
        (await thread.searchAll(subjects, options)).map((hits) => hits.map((hit) => withEntity(index, hit))),
      get ended() {
        return thread.ended;
      },
      close: () => thread.close(),
    };
  } catch (error) {
    await thread.close();
    throw error;
  }
};

async function* batches(entries: AsyncIterable<StoredEntity>): AsyncGenerator<readonly ListEntity[]> {
  let batch: ListEntity[] = [];
  for await (const { entity } of entries) {
    batch.push(entity);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
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
