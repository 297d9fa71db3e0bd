import { hostname } from 'node:os';
import { type ScreeningSnapshot, SnapshotBuilder } from '@bonafide/screening';
import { streamCurrentEntities, takeTurnToBuild } from '../lists/queries.ts';
import { connectDatabase } from '../platform/db/connect.ts';
import { silentLog } from '../platform/log/log.ts';
import { systemRandom } from '../platform/random.ts';
import { createVault } from '../platform/vault/envelope-vault.ts';
import type { BuildOrder } from './build-in-thread.ts';

/** Reads every list as of a version by a connection of its own, and indexes it. */
export async function buildSnapshot({ databaseUrl, masterKey, version }: BuildOrder): Promise<ScreeningSnapshot> {
  const db = connectDatabase({ url: databaseUrl, poolSize: 1, applicationName: 'bonafide-lists', log: silentLog });
  try {
    // Every process of this machine looks for the same change: all at once they would leave no core to whoever is being answered.
    await takeTurnToBuild(db, hostname());
    const builder = new SnapshotBuilder();
    const entries = streamCurrentEntities({ db, vault: createVault(masterKey, systemRandom) }, version);
    for await (const { entity } of entries) builder.add(entity);
    return builder.build();
  } finally {
    await db.close();
  }
}
