import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { restoredSnapshot, type ScreeningSnapshot, storedSnapshot } from '@bonafide/screening/index';
import type { Random, Vault } from '../../platform/ports.ts';
import { sharedFolder } from './place.ts';
import { readSealedParts, writeSealedParts } from './sealed-parts.ts';

interface Sealing {
  readonly vault: Vault;
  readonly random: Random;
  readonly dataDir: string;
}

/** Where it lies, and what opens it. */
export interface LaidDown {
  readonly id: string;
  readonly wrappedKey: Uint8Array;
}

/** Lays down what was indexed, sealed under a key of its own, in a file that nobody knows of yet. */
export async function layDown(
  { vault, random, dataDir }: Sealing,
  snapshot: ScreeningSnapshot,
  breathe: () => void,
): Promise<LaidDown> {
  const folder = sharedFolder(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const id = random.uuid();
  const wrappedKey = vault.createKey(id);
  writeSealedParts(join(folder, id), { key: vault.openKey(wrappedKey, id), parts: storedSnapshot(snapshot), breathe });
  return { id, wrappedKey };
}

/** Opens it again; null where another version has laid it down. Throws where its file is gone or is not to be believed. */
export async function openLaidDown(
  { id, wrappedKey }: LaidDown,
  { vault, dataDir }: Pick<Sealing, 'vault' | 'dataDir'>,
): Promise<ScreeningSnapshot | null> {
  return restoredSnapshot(await readSealedParts(join(sharedFolder(dataDir), id), vault.openKey(wrappedKey, id)));
}
