import { type ScreeningSnapshot, SnapshotBuilder } from '@bonafide/screening';
import { streamCurrentEntities } from '../lists/queries.ts';
import { connectDatabase } from '../platform/db/connect.ts';
import { silentLog } from '../platform/log/log.ts';
import type { Database, Vault } from '../platform/ports.ts';
import { systemRandom } from '../platform/random.ts';
import { createVault } from '../platform/vault/envelope-vault.ts';
import type { BuildOrder } from './build-in-thread.ts';
import { createBreaths } from './shared-index/breaths.ts';
import { type LaidDown, shareIndex } from './shared-index/share-index.ts';

interface Sources {
  readonly db: Database;
  readonly vault: Vault;
  breathe(): void;
}

/** Reads every list as of a version by a connection of its own, and indexes it. */
export function buildSnapshot(order: BuildOrder): Promise<ScreeningSnapshot> {
  return connected(order, (sources) => build(sources, order));
}

/** The same, laid down in a file; null where none can be written. */
export function shareSnapshot(order: BuildOrder): Promise<LaidDown | null> {
  return connected(order, async (sources) => {
    const snapshot = await build(sources, order);
    const { breathe, ...rest } = sources;
    const { version, dataDir } = order;
    return shareIndex({ ...rest, random: systemRandom, dataDir }, { snapshot, version, breathe }).catch(() => null);
  });
}

async function connected<T>(order: BuildOrder, work: (sources: Sources) => Promise<T>): Promise<T> {
  const { databaseUrl: url, masterKey, isHurried } = order;
  const db = connectDatabase({ url, poolSize: 1, applicationName: 'bonafide-lists', log: silentLog });
  const breathe = isHurried ? () => undefined : createBreaths();
  try {
    return await work({ db, vault: createVault(masterKey, systemRandom), breathe });
  } finally {
    await db.close();
  }
}

async function build({ db, vault, breathe }: Sources, { version }: BuildOrder): Promise<ScreeningSnapshot> {
  const builder = new SnapshotBuilder();
  for await (const { entity } of streamCurrentEntities({ db, vault }, version)) {
    builder.add(entity);
    breathe();
  }
  return builder.build(breathe);
}
