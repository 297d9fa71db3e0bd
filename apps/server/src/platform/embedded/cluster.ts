import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { keptSecret } from '../../config/data-folder.ts';
import { StartRefused } from '../../config/start-refused.ts';
import type { Random } from '../ports.ts';
import { nativeFiles } from './native-files.ts';
import { isRunning, postmasterPid } from './postmaster.ts';
import { canReach, type ServerAccount, serverAccount } from './server-account.ts';
import { sharedPlace } from './shared-place.ts';

export const SUPERUSER = 'bonafide';

/** One embedded database: where its parts are and how to reach it. */
export interface Cluster {
  readonly account: ServerAccount;
  /** Folder with `bin/postgres`. */
  readonly native: string;
  /** PostgreSQL's data directory. */
  readonly data: string;
  readonly logFile: string;
  readonly port: number;
  readonly password: string;
}

/** Finds or makes the database that belongs to `dataDir`. Safe to call again after an interruption at any point. */
export async function prepareCluster(dataDir: string, random: Random): Promise<Cluster> {
  const account = serverAccount();
  const folder = join(dataDir, 'postgres');
  mkdirSync(folder, { recursive: true });
  if (account.uid !== undefined) chmodSync(folder, 0o755);
  const home = canReach(folder, account) ? folder : awayFromHome(dataDir, folder);
  const password = await keptSecret(join(folder, 'password'), () => random.token(40));
  const port = Number(await keptSecret(join(folder, 'port'), () => String(somePort(random))));
  const cluster: Cluster = {
    account,
    native: nativeFiles(account),
    data: join(home, 'cluster'),
    logFile: join(folder, 'postgres.log'),
    port: (await isFreeOrOurs(port, join(home, 'cluster'))) ? port : await moveToFreePort(folder, random),
    password,
  };
  initialise(cluster);
  return cluster;
}

/** A place that the server's user can reach, named in the data folder so that whoever makes backups finds it. */
function awayFromHome(dataDir: string, folder: string): string {
  const place = sharedPlace('data', dataDir);
  writeFileSync(join(folder, 'location'), `${place}\n`);
  return place;
}

/** The connection string for `database`. It holds the password: it goes to child processes by environment and is never printed. */
export function clusterUrl(cluster: Pick<Cluster, 'port' | 'password'>, database: string): string {
  return `postgres://${SUPERUSER}:${cluster.password}@127.0.0.1:${cluster.port}/${database}`;
}

/**
 * Creates the data directory aside and renames it when it is whole, so that an interrupted first start leaves nothing that looks
 * finished. Passwords are checked by SCRAM even on loopback: other users of this machine can connect there too.
 */
function initialise(cluster: Cluster): void {
  if (existsSync(join(cluster.data, 'PG_VERSION'))) return;
  const aside = `${cluster.data}.init-${process.pid}`;
  const passwordFile = `${aside}.password`;
  try {
    mkdirSync(aside, { recursive: true, mode: 0o700 });
    writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
    for (const path of [aside, passwordFile]) giveTo(cluster.account, path);
    runInitdb(cluster, aside, passwordFile);
    renameSync(aside, cluster.data);
  } catch (error) {
    // Somebody who started at the same moment may have been faster.
    if (!existsSync(join(cluster.data, 'PG_VERSION'))) throw error;
  } finally {
    removeLeftovers(cluster);
  }
}

/** What this and earlier, interrupted first starts left aside; not what another process is working on at this moment. */
function removeLeftovers({ data }: Cluster): void {
  for (const name of readdirSync(dirname(data))) {
    const [, pid] = /^cluster\.init-(\d+)/.exec(name) ?? [];
    if (pid === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue;
    rmSync(join(dirname(data), name), { recursive: true, force: true });
  }
}

function runInitdb(cluster: Cluster, target: string, passwordFile: string): void {
  const settings = [
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--locale=C',
    '--encoding=UTF8',
    '--data-checksums',
  ];
  const run = spawnSync(join(cluster.native, 'bin', 'initdb'), ['-D', target, '-U', SUPERUSER, ...settings], {
    ...cluster.account,
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
  });
  if (run.status === 0) return;
  const full = /No space left/i.test(run.stderr ?? '');
  const last = (run.stderr ?? '').trim().split('\n').at(-1) ?? run.error?.message ?? 'no reason given';
  throw new StartRefused(
    full
      ? `The disk is full: no room for the database in ${cluster.data}.`
      : `The database could not be created: ${last}`,
  );
}

function giveTo(account: ServerAccount, path: string): void {
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid);
}

/** Below the ports that operating systems hand out for outgoing connections, so that none of those takes ours while we are down. */
function somePort(random: Random): number {
  const [high = 0, low = 0] = random.bytes(2);
  return 15_500 + ((high * 256 + low) % 16_500);
}

async function isFreeOrOurs(port: number, data: string): Promise<boolean> {
  return postmasterPid(data) !== null || (await isFree(port));
}

async function moveToFreePort(folder: string, random: Random): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = somePort(random);
    if (await isFree(port)) {
      writeFileSync(join(folder, 'port'), `${port}\n`, { mode: 0o600 });
      return port;
    }
  }
  throw new StartRefused('No free port for the database on 127.0.0.1.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
