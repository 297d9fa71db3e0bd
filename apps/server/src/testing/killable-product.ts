import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childArguments, childEnvironment } from '../config/child-environment.ts';
import { parseEnvironment } from '../config/environment.ts';
import { createPartner } from '../partners/create-partner.ts';
import { systemClock } from '../platform/clock.ts';
import { connectDatabase } from '../platform/db/connect.ts';
import { postmasterPid } from '../platform/embedded/postmaster.ts';
import { silentLog } from '../platform/log/log.ts';
import type { Database } from '../platform/ports.ts';
import { systemRandom } from '../platform/random.ts';
import { createVault } from '../platform/vault/envelope-vault.ts';
import { keepDatabase } from '../supervisor/kept-database.ts';
import { type KeptProcess, keepProcess } from '../supervisor/kept-process.ts';
import { openDatabase } from '../supervisor/open-database.ts';
import { freePort, type PartnerKeys } from './product.ts';

export const VICTIMS = ['api', 'worker 1', 'worker 2', 'postgres'] as const;
export type Victim = (typeof VICTIMS)[number];

/** API, two workers and PostgreSQL as separate processes, kept alive by the supervisor's own parts. */
export interface KillableProduct {
  readonly url: string;
  readonly databaseUrl: string;
  readonly db: Database;
  /** A DEV partner whose webhooks may go to this machine. */
  createPartner(webhookUrl: string | null): Promise<PartnerKeys>;
  /** API and workers, as far as they run at this moment. */
  pids(): readonly number[];
  /** SIGKILL; false when the victim was not running at that moment. */
  kill(victim: Victim): boolean;
  stop(): Promise<void>;
}

/**
 * `workerScript` is started for each worker, e.g. with scripted engines; `databaseUrl` names an empty database of another server, which
 * is then nobody's to kill.
 */
export async function startKillableProduct(
  workerScript: string,
  databaseUrl: string | null = null,
): Promise<KillableProduct> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bonafide-kill-'));
  // Under root the database has a user of its own, who has to pass through.
  await chmod(dataDir, 0o755);
  const port = await freePort();
  const masterKey = systemRandom.bytes(32);
  const set = {
    PORT: String(port),
    BONAFIDE_DATA_DIR: dataDir,
    BONAFIDE_MASTER_KEY: Buffer.from(masterKey).toString('hex'),
    BONAFIDE_REQUESTS_PER_HOUR: '1000000000',
    ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
  };
  const config = { ...parseEnvironment(set, dataDir), masterKey };
  const database = await openDatabase(config, { random: systemRandom, log: silentLog });
  const { embedded } = database;
  const keptDatabase = embedded && keepDatabase(embedded, silentLog);
  const refused = Promise.withResolvers<never>();
  // Once everything has started nobody waits for it any more.
  refused.promise.catch(() => undefined);
  const onRefusal = (sentence: string) => refused.reject(new Error(`the product does not start: ${sentence}`));
  const keep = (script: string, role: string) => {
    const environment = { ...childEnvironment({ role, databaseUrl: database.url, dataDir }), ...set };
    const quiet = { output: 'ignore', onDeath: () => undefined } as const;
    return keepProcess({ ...quiet, script, role, environment, nodeArguments: childArguments(role), onRefusal });
  };
  const children: Readonly<Record<Exclude<Victim, 'postgres'>, KeptProcess>> = {
    api: keep(join(import.meta.dirname, '../supervisor/child.ts'), 'api'),
    'worker 1': keep(workerScript, 'worker'),
    'worker 2': keep(workerScript, 'worker'),
  };
  const stopAll = async (): Promise<void> => {
    await Promise.all(Object.values(children).map((child) => child.stop()));
    await keptDatabase?.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const started = Promise.all(Object.values(children).map((child) => child.ready));
  await Promise.race([started, refused.promise]).catch(async (error) => {
    await stopAll();
    throw error;
  });
  const db = connectDatabase({ url: database.url, poolSize: 2, applicationName: 'bonafide-test', log: silentLog });
  return {
    url: `http://127.0.0.1:${port}`,
    databaseUrl: database.url,
    db,
    createPartner: (webhookUrl) => makePartner(db, masterKey, webhookUrl),
    pids: () => Object.values(children).flatMap((child) => child.pid() ?? []),
    kill: (victim) =>
      killNow(victim === 'postgres' ? embedded && postmasterPid(embedded.cluster.data) : children[victim].pid()),
    async stop() {
      await db.close();
      await stopAll();
    },
  };
}

async function makePartner(db: Database, masterKey: Uint8Array, webhookUrl: string | null): Promise<PartnerKeys> {
  const notification = { twoWebhooks: true };
  const request = { name: 'Example Bank', environment: 'DEV', webhookUrl, notification } as const;
  const vault = createVault(masterKey, systemRandom);
  const deps = { db, vault, clock: systemClock, random: systemRandom };
  return (await createPartner(deps, { ...request, settings: { allowLoopbackWebhooks: true } })).credentials;
}

function killNow(pid: number | null | undefined): boolean {
  if (!pid) return false;
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
