import type { ListChanges, ScreeningSnapshot } from '@bonafide/screening';
import { type EntryReader, findVersionMark, type VersionMark } from '../../lists/queries.ts';
import type { Log, Vault } from '../../platform/ports.ts';
import { readChanges } from '../read-changes.ts';
import { type LaidDown, openLaidDown } from './lay-down.ts';
import { thisMachine } from './place.ts';
import { findSharedIndex, type SharedIndexRow } from './queries.ts';

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

/** Opens what was laid down. Null where its file is gone or is not to be believed. */
export async function takeLaidDown(
  laidDown: LaidDown,
  { vault, dataDir, log }: { readonly vault: Vault; readonly dataDir: string; readonly log: Log },
): Promise<ScreeningSnapshot | null> {
  try {
    return await openLaidDown(laidDown, { vault, dataDir });
  } catch {
    log.warn('lists.index_not_taken');
    return null;
  }
}
