import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { StartRefused } from '../../config/start-refused.ts';
import { dataDirectory } from '../db/queries.ts';
import { type Cluster, clusterUrl } from './cluster.ts';
import { isRunning, postmasterPid } from './postmaster.ts';

/** Long enough for recovery after a crash and for the shared memory of a killed server to come free. */
const READY_WITHIN_MS = 90_000;
const POLL_MS = 100;
const LOG_BYTES = 10_000_000;

export interface ServerTuning {
  /** Further `name=value` settings. */
  readonly settings?: readonly string[];
}

export interface RunningServer {
  readonly pid: number;
  /** True when it was already running: an earlier supervisor was killed, or another process started it. */
  readonly adopted: boolean;
}

/** Starts the server, or adopts the one that already runs on this data directory, and returns when it answers queries. */
export async function startServer(cluster: Cluster, tuning: ServerTuning = {}): Promise<RunningServer> {
  const deadline = performance.now() + READY_WITHIN_MS;
  let launched: ChildProcess | null = null;
  while (performance.now() < deadline) {
    const pid = postmasterPid(cluster.data);
    if (pid !== null && (await answers(cluster))) return { pid, adopted: pid !== launched?.pid };
    // A killed server's children hold its shared memory for some seconds, and a start in that time fails: try again.
    if (pid === null && (launched === null || hasExited(launched))) {
      refuseFullDisk(cluster, launched);
      if (launched !== null) await sleep(4 * POLL_MS);
      launched = launch(cluster, tuning);
    }
    await sleep(POLL_MS);
  }
  throw new StartRefused(`The database did not start; its last words are in ${cluster.logFile}.`);
}

/** Asks the server to finish (fast shutdown: open transactions roll back) and waits until it is gone. */
export async function stopServer(cluster: Cluster, timeoutMs = 20_000): Promise<void> {
  const pid = postmasterPid(cluster.data);
  if (pid === null) return;
  const deadline = performance.now() + timeoutMs;
  process.kill(pid, 'SIGINT');
  while (isRunning(pid) && postmasterPid(cluster.data) === pid && performance.now() < deadline)
    await sleep(POLL_MS / 2);
}

/**
 * Detached, so that Ctrl-C reaches the supervisor only and the database outlives whoever started it until it is told to stop.
 * Its log keeps neither statements nor row values (terse, nothing below fatal for statements): those can be personal data.
 */
function launch(cluster: Cluster, tuning: ServerTuning): ChildProcess {
  if (existsSync(cluster.logFile) && statSync(cluster.logFile).size > LOG_BYTES) rmSync(cluster.logFile);
  const log = openSync(cluster.logFile, 'a', 0o600);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'logging_collector=off',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'max_connections=100',
    'shared_buffers=128MB',
    ...(tuning.settings ?? []),
  ];
  const program = join(cluster.native, 'bin', 'postgres');
  const options = settings.flatMap((setting) => ['-c', setting]);
  const child = spawn(program, ['-D', cluster.data, '-p', String(cluster.port), ...options], {
    ...cluster.account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
  });
  // A program that cannot even be started shows as an exit; the loop above decides what follows.
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
  return child;
}

function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

function refuseFullDisk(cluster: Cluster, previous: ChildProcess | null): void {
  if (previous === null || !existsSync(cluster.logFile)) return;
  const end = readFileSync(cluster.logFile, 'utf8').slice(-2000);
  if (/No space left on device/i.test(end)) throw new StartRefused('The disk is full: the database cannot start.');
}

/** Ready means that our password opens it and that it serves our data directory, not merely that something listens. */
async function answers(cluster: Cluster): Promise<boolean> {
  const client = new Client({ connectionString: clusterUrl(cluster, 'postgres'), connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await dataDirectory(client)) === cluster.data;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
