import { stat } from 'node:fs/promises';
import { type PassedFile, readListsFolder, ScreeningIndex, SnapshotBuilder } from '@bonafide/screening';
import type { Terminal } from './command.ts';
import { fileFault } from './file-fault.ts';

/** What names are held against. */
export interface LoadedLists {
  readonly index: ScreeningIndex;
  /** Entries by list. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Reads and indexes every list in a folder, naming on stderr what was read and what was not. Null, told too, when there is none. */
export async function loadLists(folder: string, { note }: Terminal): Promise<LoadedLists | null> {
  const fault = await folderFault(folder);
  if (fault !== null) {
    note(`bonafide screen: ${folder}: ${fault}`);
    return null;
  }
  const builder = new SnapshotBuilder();
  const counts = new Map<string, number>();
  const onPassed = ({ path, message, code }: PassedFile) => note(`bonafide screen: ${path}: ${message} (${code})`);
  for await (const entity of readListsFolder(folder, { onPassed })) {
    builder.add(entity);
    counts.set(entity.listId, (counts.get(entity.listId) ?? 0) + 1);
  }
  if (counts.size === 0) {
    note(`bonafide screen: ${folder}: no list was found here`);
    return null;
  }
  return { index: new ScreeningIndex(builder.build()), counts };
}

async function folderFault(folder: string): Promise<string | null> {
  try {
    return (await stat(folder)).isDirectory() ? null : 'this is no folder';
  } catch (error) {
    return fileFault(error).code === 'file.missing' ? 'there is no such folder' : fileFault(error).message;
  }
}
