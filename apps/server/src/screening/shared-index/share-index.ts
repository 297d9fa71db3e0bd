import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ScreeningSnapshot, storedSnapshot } from '@bonafide/screening';
import type { Database, Random, Vault } from '../../platform/ports.ts';
import { sharedFolder, thisMachine } from './place.ts';
import { keepSharedIndex } from './queries.ts';
import { writeSealedParts } from './sealed-parts.ts';

interface Sharing {
  readonly db: Database;
  readonly vault: Vault;
  readonly random: Random;
  readonly dataDir: string;
}

export interface Indexed {
  readonly snapshot: ScreeningSnapshot;
  /** Of the lists. */
  readonly version: number;
  breathe(): void;
}

/** Where it lies, and what opens it. */
export interface LaidDown {
  readonly id: string;
  readonly wrappedKey: Uint8Array;
}

/**
 * Lays down what was indexed for the other processes of this machine, sealed under a key of its own that is kept in the database alone;
 * earlier files go. The caller has the turn to build, so that nobody else lays anything down. Where a list is being changed or
 * has changed since, the others are told nothing: the file is the caller's alone, and gone with the next one.
 */
export async function shareIndex(
  { db, vault, random, dataDir }: Sharing,
  { snapshot, version, breathe }: Indexed,
): Promise<LaidDown> {
  const folder = sharedFolder(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const id = random.uuid();
  const wrappedKey = vault.createKey(id);
  writeSealedParts(join(folder, id), { key: vault.openKey(wrappedKey, id), parts: storedSnapshot(snapshot), breathe });
  await db.transaction((tx) => keepSharedIndex(tx, { machine: thisMachine(), id, version, wrappedKey }));
  for (const name of await readdir(folder)) if (name !== id) await rm(join(folder, name));
  return { id, wrappedKey };
}
