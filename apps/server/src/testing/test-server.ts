import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '../platform/db/migrate.ts';
import { createDatabase } from '../platform/db/queries.ts';
import { type Cluster, clusterUrl } from '../platform/embedded/cluster.ts';
import { onMaintenance, openEmbeddedDatabase } from '../platform/embedded/embedded-database.ts';
import { stopServer } from '../platform/embedded/server.ts';
import { silentLog } from '../platform/log/log.ts';
import { installQueue } from '../platform/queue/queue.ts';
import { systemRandom } from '../platform/random.ts';

/** Cloned for every test that needs a database: migrated, with the queues, empty. */
export const TEMPLATE = 'template_migrated';

/** Nothing here has to survive a power cut. */
const FAST = { settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'] };

/** The run's database server; the first caller of all test processes starts it, the others wait. */
export async function testServer(): Promise<Cluster> {
  const folder = process.env.BONAFIDE_TEST_FOLDER;
  if (folder === undefined) throw new Error('vitest runs with globalSetup apps/server/src/testing/global-setup.ts');
  const described = join(folder, 'server.json');
  while (!(await exists(described))) {
    if (await takeLock(folder)) await startTestServer(folder, described);
    else await sleep(100);
  }
  return JSON.parse(await readFile(described, 'utf8')) as Cluster;
}

export async function stopTestServer(folder: string): Promise<void> {
  const described = join(folder, 'server.json');
  if (!(await exists(described))) return;
  await stopServer(JSON.parse(await readFile(described, 'utf8')) as Cluster);
}

async function startTestServer(folder: string, described: string): Promise<void> {
  try {
    // The server's own user passes through.
    await chmod(folder, 0o755);
    const { cluster } = await openEmbeddedDatabase(folder, systemRandom, FAST);
    await onMaintenance(cluster, (client) => createDatabase(client, TEMPLATE));
    const url = clusterUrl(cluster, TEMPLATE);
    await migrate(url);
    await installQueue({ url, random: systemRandom, log: silentLog, works: false });
    await writeFile(`${described}.new`, JSON.stringify(cluster), { mode: 0o600 });
    await rename(`${described}.new`, described);
  } catch (error) {
    await rm(join(folder, 'lock'), { recursive: true, force: true });
    throw error;
  }
}

async function takeLock(folder: string): Promise<boolean> {
  try {
    await mkdir(join(folder, 'lock'));
    return true;
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
