import { join } from 'node:path';
import { type ListChanges, restoredSnapshot, type ScreeningSnapshot } from '@bonafide/screening';
import type { Config } from '../../config/config.ts';
import { type EntryReader, findVersionMark, type VersionMark } from '../../lists/queries.ts';
import type { Log } from '../../platform/ports.ts';
import { readChanges } from '../read-changes.ts';
import { askThread } from './one-answer.ts';
import { sharedFolder, thisMachine } from './place.ts';
import { findSharedIndex, type SharedIndexRow } from './queries.ts';
import type { TakeOrder } from './take-thread.ts';

/** What another process of this machine has indexed, as far as it serves for a version of the lists. */
export interface Offer {
  readonly row: SharedIndexRow;
  readonly mark: VersionMark;
  /** What has changed since. */
  readonly changes: ListChanges;
}

interface Wish {
  /** Of the lists. */
  readonly version: number;
  /** What is older does not serve. */
  readonly mostAgeMs: number;
}

/** Null where there is nothing, or too much has changed since. */
export async function findOffer(reader: EntryReader, { version, mostAgeMs }: Wish): Promise<Offer | null> {
  const row = await findSharedIndex(reader.db, thisMachine());
  if (row === null || row.ageMs >= mostAgeMs) return null;
  const mark = await findVersionMark(reader.db, row.version);
  const changes = mark && (await readChanges(reader, { since: mark, version }));
  return mark && changes && { row, mark, changes };
}

/** Opens it in a thread. Null where its file is gone or is not to be believed: then it is indexed anew. */
export async function takeOffered(
  { row: { id, wrappedKey } }: Offer,
  { dataDir, masterKey, log }: Pick<Config, 'dataDir' | 'masterKey'> & { readonly log: Log },
): Promise<ScreeningSnapshot | null> {
  const order: TakeOrder = { path: join(sharedFolder(dataDir), id), id, wrappedKey, masterKey };
  try {
    const entry = new URL('./take-thread.ts', import.meta.url);
    return restoredSnapshot(await askThread<TakeOrder, readonly Uint8Array<SharedArrayBuffer>[]>(entry, order));
  } catch {
    log.warn('lists.index_not_taken');
    return null;
  }
}
