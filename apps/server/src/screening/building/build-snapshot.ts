import { type ScreeningSnapshot, SnapshotBuilder } from '@bonafide/screening/index';
import { entryOpener } from '../../lists/open-entry.ts';
import { connectPlainly } from '../../platform/db/plain-connection.ts';
import { systemRandom } from '../../platform/random.ts';
import { createVault } from '../../platform/vault/envelope-vault.ts';
import type { BuildOrder } from '../build-in-thread.ts';
import { type LaidDown, layDown } from '../shared-index/lay-down.ts';
import { createBreaths } from './breaths.ts';
import { currentEntries } from './queries.ts';

/**
 * Reads every list as of a version by a connection of its own, and indexes it. What is loaded for it is little (a test says how little):
 * loading is the one part of the work that cannot rest.
 */
export function buildSnapshot(order: BuildOrder): Promise<ScreeningSnapshot> {
  return build(order, breathsOf(order));
}

/** The same, laid down in a file; null where none can be written. */
export async function shareSnapshot(order: BuildOrder): Promise<LaidDown | null> {
  const breathe = breathsOf(order);
  const snapshot = await build(order, breathe);
  const { masterKey, dataDir } = order;
  const sealing = { vault: createVault(masterKey, systemRandom), random: systemRandom, dataDir };
  return layDown(sealing, snapshot, breathe).catch(() => null);
}

const breathsOf = ({ isHurried }: BuildOrder) => (isHurried ? () => undefined : createBreaths());

async function build({ databaseUrl, masterKey, version }: BuildOrder, breathe: () => void): Promise<ScreeningSnapshot> {
  const db = await connectPlainly(databaseUrl, 'bonafide-lists');
  try {
    const open = entryOpener(createVault(masterKey, systemRandom));
    const builder = new SnapshotBuilder();
    for await (const entry of currentEntries(db, version)) {
      const entity = open(entry);
      if (entity !== null) builder.add(entity);
      breathe();
    }
    return builder.build(breathe);
  } finally {
    await db.close();
  }
}
