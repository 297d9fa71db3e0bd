import { workerData } from 'node:worker_threads';
import type { ListEntity } from '../entities/list-entity.ts';
import { ListFault } from '../sources/list-fault.ts';
import { readList } from '../sources/lists-folder.ts';
import { ReadingLog } from '../sources/reading-log.ts';
import { LIST_SOURCES } from '../sources/registry.ts';
import type { ListFormat } from '../sources/source.ts';
import { answerCalls } from './answer-calls.ts';
import type { ReadAnswer, ReadOrder, ReadRequest } from './messages.ts';

/** Few enough for the other side to take in within a moment. */
const BATCH = 200;
/** As much of the file is read at a time; a whole file at once would keep all its rows beside its text. */
const PIECE = 64 * 1024;

/** The entry of the thread that reads one list and is ended then. */
const order = workerData as ReadOrder;
const log = new ReadingLog();
const entities = readList({ format: formatOf(order.formatId), input: inputOf(order) }, log)[Symbol.asyncIterator]();

answerCalls(async (_request: ReadRequest): Promise<ReadAnswer> => {
  const batch: ListEntity[] = [];
  try {
    while (batch.length < BATCH) {
      const next = await entities.next();
      if (next.done) return { kind: 'read', entities: batch, log: { ...log } };
      batch.push(next.value);
    }
    return { kind: 'read', entities: batch, log: null };
  } catch (error) {
    if (!(error instanceof ListFault)) throw error;
    return { kind: 'fault', code: error.code, message: error.message };
  }
});

function formatOf(id: string): ListFormat {
  const format = LIST_SOURCES.flatMap(({ formats }) => formats).find((one) => one.id === id);
  if (!format) throw new Error(`there is no reader ${id}`);
  return format;
}

function inputOf({ listId, chunks }: ReadOrder) {
  const main = {
    name: 'entries',
    async *bytes() {
      for (const chunk of chunks) for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
    },
  };
  return { listId, main, parts: new Map() };
}
