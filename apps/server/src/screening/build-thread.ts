import { hostname, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { type ScreeningSnapshot, SnapshotBuilder } from '@bonafide/screening';
import { streamCurrentEntities, takeTurnToBuild } from '../lists/queries.ts';
import { connectDatabase } from '../platform/db/connect.ts';
import { silentLog } from '../platform/log/log.ts';
import { systemRandom } from '../platform/random.ts';
import { createVault } from '../platform/vault/envelope-vault.ts';
import type { BuildOrder } from './build-in-thread.ts';

/** Lists can wait for whoever is being answered. */
const NICENESS = 10;

/** The entry of the thread that builds one snapshot and ends: it reads by itself, so that its process answers meanwhile. */
async function build({ databaseUrl, masterKey, version }: BuildOrder): Promise<ScreeningSnapshot> {
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

// sched(7): on Linux each thread has a niceness of its own; elsewhere this would be the whole process's.
if (process.platform === 'linux') setPriority(0, NICENESS);
parentPort?.postMessage(await build(workerData as BuildOrder));
