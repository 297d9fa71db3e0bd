import { type ScreeningSnapshot, SnapshotBuilder } from '@bonafide/screening';
import { streamCurrentEntities } from '../lists/queries.ts';
import { connectDatabase } from '../platform/db/connect.ts';
import { silentLog } from '../platform/log/log.ts';
import { systemRandom } from '../platform/random.ts';
import { createVault } from '../platform/vault/envelope-vault.ts';
import type { BuildOrder } from './build-in-thread.ts';
import { createBreaths } from './shared-index/breaths.ts';
import { shareIndex } from './shared-index/share-index.ts';

export interface Built {
  readonly snapshot: ScreeningSnapshot;
  /** False: the other processes of this machine have to index everything for themselves. */
  readonly couldShare: boolean;
}

/** Reads every list as of a version by a connection of its own, indexes it, and lays it down for others. */
export async function buildSnapshot({
  databaseUrl,
  masterKey,
  dataDir,
  version,
  isHurried,
}: BuildOrder): Promise<Built> {
  const db = connectDatabase({ url: databaseUrl, poolSize: 1, applicationName: 'bonafide-lists', log: silentLog });
  const breathe = isHurried ? () => undefined : createBreaths();
  const vault = createVault(masterKey, systemRandom);
  try {
    const builder = new SnapshotBuilder();
    for await (const { entity } of streamCurrentEntities({ db, vault }, version)) {
      builder.add(entity);
      breathe();
    }
    const snapshot = builder.build(breathe);
    const couldShare = await shareIndex(
      { db, vault, random: systemRandom, dataDir },
      { snapshot, version, breathe },
    ).then(
      () => true,
      () => false,
    );
    return { snapshot, couldShare };
  } finally {
    await db.close();
  }
}
