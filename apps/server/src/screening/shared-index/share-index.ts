import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../platform/ports.ts';
import type { LaidDown } from './lay-down.ts';
import { sharedFolder, thisMachine } from './place.ts';
import { keepSharedIndex } from './queries.ts';

interface Sharing {
  readonly db: Database;
  readonly dataDir: string;
}

/**
 * Tells the other processes of this machine of what was laid down: its key is kept in the database alone; earlier files go. The caller
 * has the turn to build, so that nobody else lays anything down. Where a list is being changed or has changed since, the others are told
 * nothing: the file is the caller's alone, and gone with the next one.
 */
export async function shareIndex(
  { db, dataDir }: Sharing,
  { id, wrappedKey, version }: LaidDown & { readonly version: number },
): Promise<void> {
  const folder = sharedFolder(dataDir);
  await db.transaction((tx) => keepSharedIndex(tx, { machine: thisMachine(), id, version, wrappedKey }));
  for (const name of await readdir(folder)) if (name !== id) await rm(join(folder, name), { force: true });
}
