import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFakeClock, type FakeClock } from '@bonafide/testkit';
import type { Config } from '../config/config.ts';
import type { Deps } from '../deps.ts';
import { openRiskData } from '../ip-risk/open-risk-data.ts';
import { createFaceIndex } from '../people/face-index.ts';
import { createFileBlobs } from '../platform/blobs/file-blobs.ts';
import { connectDatabase } from '../platform/db/connect.ts';
import { createDatabase, dropDatabase } from '../platform/db/queries.ts';
import { clusterUrl } from '../platform/embedded/cluster.ts';
import { onMaintenance } from '../platform/embedded/embedded-database.ts';
import { createGuardedHttp } from '../platform/http/guarded-http.ts';
import { silentLog } from '../platform/log/log.ts';
import { openQueue } from '../platform/queue/queue.ts';
import { systemRandom } from '../platform/random.ts';
import { createVault } from '../platform/vault/envelope-vault.ts';
import { buildInThread } from '../screening/build-in-thread.ts';
import { createListIndex } from '../screening/list-index.ts';
import { createTestQueue, type TestJobs } from './test-queue.ts';
import { TEMPLATE, testServer } from './test-server.ts';

export interface TestDeps {
  readonly deps: Deps;
  /** The same clock as `deps.clock`, movable. */
  readonly clock: FakeClock;
  /** The queue's other end: see and run what was sent. */
  readonly jobs: TestJobs;
  close(): Promise<void>;
}

export type TestOverrides = Partial<Omit<Deps, 'config'>> & { readonly config?: Partial<Config> };

/**
 * Real parts on a database of their own (cloned from a migrated template), objects in a temporary folder, a clock that stands still.
 * Call `close` in `afterEach` or `afterAll`.
 */
export async function createTestDeps(overrides: TestOverrides = {}): Promise<TestDeps> {
  const server = await testServer();
  const name = `test_${systemRandom.uuid().replaceAll('-', '_')}`;
  await onMaintenance(server, (client) => createDatabase(client, name, TEMPLATE));
  const url = clusterUrl(server, name);
  const dataDir = await mkdtemp(join(tmpdir(), 'bonafide-data-'));
  const clock = createFakeClock('2026-01-15T12:00:00.000Z');
  const db = connectDatabase({ url, poolSize: 5, applicationName: 'bonafide-test', log: silentLog });
  const queue = await openQueue({ url, random: systemRandom, log: silentLog, works: false });
  const jobs = createTestQueue(queue, db.pool, overrides.clock ?? clock);
  const http = createGuardedHttp();
  const config = { ...testConfig(dataDir, url), ...overrides.config };
  const vault = createVault(config.masterKey, systemRandom);
  const faces = createFaceIndex({ db, vault, log: silentLog });
  const sources = { db, vault, log: silentLog };
  const lists = createListIndex(sources, buildInThread(sources, { ...config, databaseUrl: url }));
  return {
    clock,
    jobs,
    deps: {
      db,
      queue: jobs,
      blobs: createFileBlobs(join(dataDir, 'objects'), systemRandom),
      vault,
      clock,
      random: systemRandom,
      http,
      downloads: http,
      faces,
      lists,
      riskData: openRiskData(null, { clock, log: silentLog }),
      log: silentLog,
      ...overrides,
      config,
    },
    async close() {
      await queue.stop();
      await faces.close();
      await lists.close();
      await http.close();
      await db.close();
      await onMaintenance(server, (client) => dropDatabase(client, name));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function testConfig(dataDir: string, databaseUrl: string): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:8080',
    dataDir,
    databaseUrl,
    storageUrl: null,
    masterKey: systemRandom.bytes(32),
    workers: 0,
    requestsPerHour: 10_000,
    attemptsPerSession: 2,
    fileUrlSeconds: 900,
    webhookDays: 90,
  };
}
