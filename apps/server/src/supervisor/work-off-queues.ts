import { flushCompileCache } from 'node:module';
import type { Engines } from '@bonafide/checks';
import { composeDeps } from '../compose.ts';
import type { Config } from '../config/config.ts';
import type { Deps } from '../deps.ts';
import { registerJobHandlers } from '../job-handlers.ts';
import type { Log } from '../platform/ports.ts';
import { workQueues } from '../platform/queue/worker.ts';
import { keepLists } from './keep-lists.ts';

/** Every worker asks for a sweep this often; the queue keeps one at a time for the whole installation. */
const SWEEP_EVERY_MS = 5_000;
/** Compiled code is kept once, with the functions that ran until then; a process that is killed keeps none at its end. */
const KEEP_CODE_AFTER_MS = 60_000;

/** Everything of a worker but its engines; see `runWorker`. */
export async function workOffQueues(
  config: Config & { readonly databaseUrl: string },
  engines: () => Promise<Engines>,
  log: Log,
): Promise<() => Promise<void>> {
  const deps = await composeDeps(config, 'worker', log);
  deps.faces.prepare().catch(() => log.warn('face_index.not_loaded'));
  const stopKeeping = keepLists(deps);
  await workQueues(deps.queue.boss, registerJobHandlers(deps, engines), log);
  const sweeps = setInterval(() => void askForSweep(deps), SWEEP_EVERY_MS);
  const keepingCode = setTimeout(() => flushCompileCache(), KEEP_CODE_AFTER_MS);
  return async () => {
    stopKeeping();
    clearInterval(sweeps);
    clearTimeout(keepingCode);
    await deps.close();
  };
}

async function askForSweep(deps: Deps): Promise<void> {
  try {
    await deps.db.transaction((tx) => deps.queue.send(tx, 'sweep', {}, { singletonKey: 'sweep' }));
  } catch (error) {
    // The database is away; the next round comes soon.
    deps.log.warn('sweep.not_asked', { code: error instanceof Error ? error.name : 'unknown' });
  }
}
