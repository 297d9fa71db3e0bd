import { setPriority } from 'node:os';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { refusalSentence } from '../config/refusal.ts';
import { createLog } from '../platform/log/log.ts';
import { systemRandom } from '../platform/random.ts';
import { tellSupervisor } from './child-message.ts';

/** One API or worker process. Started by the supervisor with its role as the only argument and `DATABASE_URL` set. */
const ROLES = {
  // Loaded when needed: an API process has no use for the engines, nor a worker for the web server.
  api: async () => (await import('./run-api.ts')).runApi,
  worker: async () => (await import('./run-worker.ts')).runWorker,
} as const;
type ChildRole = keyof typeof ROLES;

/** Requests come before background work when both want the processor (p99 beside a busy worker: 1 ms instead of 3 ms). */
const WORKER_NICENESS = 10;
const STOP_WITHIN_MS = 14_000;

async function start(role: ChildRole): Promise<void> {
  // Without its supervisor nobody would restart or stop this process.
  process.on('disconnect', () => process.exit(1));
  // Ctrl-C reaches every process of the terminal; the supervisor decides who stops when.
  process.on('SIGINT', () => undefined);
  if (role === 'worker') setPriority(WORKER_NICENESS);
  const log = createLog(role);
  try {
    const config = await loadConfig(systemRandom);
    const run = await ROLES[role]();
    const stop = await run(withDatabase(config), log);
    process.on('SIGTERM', () => void stopAndExit(stop));
    log.info('process.ready', { pid: process.pid });
    tellSupervisor({ kind: 'ready' });
  } catch (error) {
    const sentence = refusalSentence(error);
    if (sentence === null) log.error('process.failed', { error });
    else tellSupervisor({ kind: 'refused', sentence });
    setImmediate(() => process.exit(1));
  }
}

async function stopAndExit(stop: () => Promise<void>): Promise<void> {
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  await stop();
  process.exit(0);
}

function withDatabase(config: Config): Config & { readonly databaseUrl: string } {
  const { databaseUrl } = config;
  if (databaseUrl === null) throw new Error('a child process is given DATABASE_URL');
  return { ...config, databaseUrl };
}

await start(process.argv[2] === 'worker' ? 'worker' : 'api');
