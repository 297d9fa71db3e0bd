import { createServer } from 'node:net';
import { join } from 'node:path';
import { childArguments, childEnvironment } from '../config/child-environment.ts';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { StartRefused } from '../config/start-refused.ts';
import { createLog } from '../platform/log/log.ts';
import type { Log } from '../platform/ports.ts';
import { systemRandom } from '../platform/random.ts';
import { sandboxBanner, startedBanner } from './banner.ts';
import { keepDatabase } from './kept-database.ts';
import { type KeptProcess, keepProcess } from './kept-process.ts';
import { listenRefusal } from './listen-refusal.ts';
import { openDatabase } from './open-database.ts';

export const SERVE_ROLES = ['all', 'api', 'worker'] as const;
export type ServeRole = (typeof SERVE_ROLES)[number];

/** A first start that fails this often for no reason that it can tell will not get better. */
const HOPELESS_DEATHS = 5;

export interface Supervision {
  readonly role: ServeRole;
  /** Aborted when everything has to stop. */
  readonly signal: AbortSignal;
  print(text: string): void;
}

/**
 * Brings everything up, keeps it up, and stops it in the opposite order when `signal` says so. Returns after the stop. Throws
 * `StartRefused` when starting is pointless; whatever was started is stopped before.
 */
export async function supervise(supervision: Supervision): Promise<void> {
  const stops: (() => Promise<void>)[] = [];
  try {
    await bringUp(supervision, stops);
    await aborted(supervision.signal);
  } catch (error) {
    if (!supervision.signal.aborted) throw error;
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function bringUp({ role, signal, print }: Supervision, stops: (() => Promise<void>)[]): Promise<void> {
  const log = createLog('supervisor');
  const config = await loadConfig(systemRandom);
  if (role !== 'worker') await refuseTakenPort(config);
  signal.throwIfAborted();
  const database = await openDatabase(config, { random: systemRandom, log });
  if (database.embedded !== null) {
    const kept = keepDatabase(database.embedded, log);
    stops.push(() => kept.stop());
  }
  signal.throwIfAborted();
  const refused = Promise.withResolvers<never>();
  const children = startChildren({ role, config, databaseUrl: database.url, log }, refused.reject);
  stops.push(async () => {
    await Promise.all(children.map((child) => child.stop()));
  });
  await Promise.race([children[0]?.ready, refused.promise, aborted(signal)]);
  signal.throwIfAborted();
  if (role !== 'worker') print(startedBanner(config));
  if (role !== 'all') return;
  // Only now: credentials that are made but never shown would be lost.
  const { makeSandbox } = await import('./make-sandbox.ts');
  const sandbox = await makeSandbox(config, database.url, log);
  if (sandbox !== null) print(sandboxBanner(config, sandbox));
}

interface Plan {
  readonly role: ServeRole;
  readonly config: Config;
  readonly databaseUrl: string;
  readonly log: Log;
}

/** The API first: its readiness is what the start waits for, and its refusal ends it. */
function startChildren(plan: Plan, refuse: (reason: StartRefused) => void): readonly KeptProcess[] {
  const workers = Array.from({ length: plan.role === 'api' ? 0 : plan.config.workers }, () => 'worker');
  const roles = plan.role === 'worker' ? workers : ['api', ...workers];
  return roles.map((role) =>
    keepProcess({
      script: join(import.meta.dirname, 'child.ts'),
      role,
      environment: childEnvironment({ role, databaseUrl: plan.databaseUrl, dataDir: plan.config.dataDir }),
      nodeArguments: childArguments(role),
      onDeath: ({ pid, deaths, wasReady }) => {
        plan.log.warn('process.died', { role, ...(pid === undefined ? {} : { pid }) });
        if (role === roles[0] && !wasReady && deaths >= HOPELESS_DEATHS) {
          refuse(new StartRefused(`The ${role} process does not start: its errors are above.`));
        }
      },
      onRefusal: (sentence) => {
        if (role === roles[0]) refuse(new StartRefused(sentence));
        else plan.log.warn('process.refused', { role });
      },
    }),
  );
}

/** Told before anything is started; the API process would find out only after the database is up. */
function refuseTakenPort(config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(listenRefusal(error, config) ?? error));
    probe.listen(config.port, config.host, () => probe.close(() => resolve()));
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
