import type { Config } from './config/config.ts';
import type { Deps } from './deps.ts';
import { openRiskData } from './ip-risk/open-risk-data.ts';
import { createFaceIndex } from './people/face-index.ts';
import { openBlobs } from './platform/blobs/open-blobs.ts';
import { systemClock } from './platform/clock.ts';
import { connectDatabase } from './platform/db/connect.ts';
import { createGuardedHttp } from './platform/http/guarded-http.ts';
import { createLog } from './platform/log/log.ts';
import type { Log } from './platform/ports.ts';
import { openQueue } from './platform/queue/queue.ts';
import { systemRandom } from './platform/random.ts';
import { createVault } from './platform/vault/envelope-vault.ts';
import { buildInThread } from './screening/build-in-thread.ts';
import { createListIndex } from './screening/list-index.ts';

export type Role = 'api' | 'worker' | 'command';

/** Whoever answers callers leaves it to the workers to index the lists anew: each of them has looked within five seconds. */
const API_PATIENCE_MS = 7_000;

const POOL_SIZES: Readonly<Record<Role, number>> = { api: 24, worker: 10, command: 2 };

export type ComposedDeps = Deps & {
  readonly db: ReturnType<typeof connectDatabase>;
  readonly queue: Awaited<ReturnType<typeof openQueue>>;
  close(): Promise<void>;
};

/** The composition root: the real part behind every port. `config.databaseUrl` must name a migrated database. */
export async function composeDeps(
  config: Config & { readonly databaseUrl: string },
  role: Role,
  log: Log = createLog(role),
): Promise<ComposedDeps> {
  const random = systemRandom;
  const url = config.databaseUrl;
  const db = connectDatabase({ url, poolSize: POOL_SIZES[role], applicationName: `bonafide-${role}`, log });
  const queue = await openQueue({ url, random, log, works: role === 'worker' });
  const http = createGuardedHttp();
  const vault = createVault(config.masterKey, random);
  const faces = createFaceIndex({ db, vault, log });
  const patienceMs = role === 'api' ? API_PATIENCE_MS : 0;
  const lists = createListIndex({ db, log }, buildInThread({ db, vault, log }, config, { patienceMs }));
  return {
    config,
    db,
    queue,
    blobs: openBlobs(config, random),
    vault,
    clock: systemClock,
    random,
    http,
    downloads: http,
    faces,
    lists,
    riskData: openRiskData(config.riskDataDir ?? null, { clock: systemClock, log }),
    log,
    async close() {
      await queue.stop();
      await faces.close();
      await lists.close();
      await http.close();
      await db.close();
    },
  };
}
