import type { ListEntity } from '../entities/list-entity.ts';
import { ListFault } from '../sources/list-fault.ts';
import type { ReadingLog } from '../sources/reading-log.ts';
import type { ListFile, ListFormat, ListInput } from '../sources/source.ts';
import { Calls } from './calls.ts';
import type { ReadAnswer, ReadOrder, ReadRequest } from './messages.ts';

/**
 * The same form, read in a thread of its own: for whoever has to answer others while a list comes in. The main file is handed over
 * whole, so it has to fit into memory; entities come back in small batches, each made when the one before has been used.
 */
export function readInThread(format: ListFormat): ListFormat {
  return { ...format, read: (input, log) => entitiesOf(format, input, log) };
}

async function* entitiesOf(
  { id: formatId }: ListFormat,
  { listId, main }: ListInput,
  log: ReadingLog,
): AsyncIterable<ListEntity> {
  const order: ReadOrder = { formatId, listId, chunks: await chunksOf(main) };
  const thread = new Calls<ReadRequest, ReadAnswer>(new URL('./read-thread.ts', import.meta.url), {
    workerData: order,
  });
  try {
    for (;;) {
      const answer = await thread.make({ kind: 'more' });
      if (answer.kind === 'fault') throw new ListFault(answer.code, answer.message);
      yield* answer.entities;
      if (answer.log === null) continue;
      log.takeOver(answer.log);
      return;
    }
  } finally {
    await thread.close();
  }
}

async function chunksOf(file: ListFile): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.bytes()) chunks.push(chunk);
  return chunks;
}
