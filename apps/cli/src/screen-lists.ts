import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type PassedFile, readListsFolder, ScreeningIndex, SnapshotBuilder } from '@bonafide/screening';
import type { Terminal } from './command.ts';
import { fileFault } from './file-fault.ts';

/** What names are held against. */
export interface LoadedLists {
  readonly index: ScreeningIndex;
  /** Entries by list. */
  readonly counts: ReadonlyMap<string, number>;
  /** Files of lists that could not be read to their end: whoever is on the rest of them is not found. */
  readonly incomplete: readonly string[];
}

/** Files that are no list, or stand back behind another: nothing is missing without them. */
const NO_LOSS: ReadonlySet<string> = new Set(['file.unknown', 'file.empty', 'file.shadowed', 'file.part_alone']);

/** Reads and indexes every list in a folder, naming on stderr what was read and what was not. Null, told too, when there is none. */
export async function loadLists(folder: string, { note }: Terminal): Promise<LoadedLists | null> {
  const fault = await folderFault(folder);
  if (fault !== null) {
    note(`bonafide screen: ${folder}: ${fault}`);
    return null;
  }
  const builder = new SnapshotBuilder();
  const counts = new Map<string, number>();
  const incomplete: string[] = [];
  const onPassed = ({ path, message, code }: PassedFile) => {
    note(`bonafide screen: ${path}: ${message} (${code})`);
    if (!NO_LOSS.has(code)) incomplete.push(basename(path));
  };
  for await (const entity of readListsFolder(folder, { onPassed })) {
    builder.add(entity);
    counts.set(entity.listId, (counts.get(entity.listId) ?? 0) + 1);
  }
  if (counts.size === 0) {
    note(`bonafide screen: ${folder}: no list was found here`);
    return null;
  }
  return { index: new ScreeningIndex(builder.build()), counts, incomplete };
}

async function folderFault(folder: string): Promise<string | null> {
  try {
    return (await stat(folder)).isDirectory() ? null : 'this is no folder';
  } catch (error) {
    return fileFault(error).code === 'file.missing' ? 'there is no such folder' : fileFault(error).message;
  }
}
