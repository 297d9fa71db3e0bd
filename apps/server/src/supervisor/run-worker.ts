import { availableParallelism } from 'node:os';
import { loadEngines } from '@bonafide/checks/engines';
import type { Config } from '../config/config.ts';
import { keptOnceLoaded } from '../pipeline/kept-engines.ts';
import type { Log } from '../platform/ports.ts';

/** Works off the queues until the returned function is called, which lets running jobs finish. */
export async function runWorker(
  config: Config & { readonly databaseUrl: string },
  log: Log,
): Promise<() => Promise<void>> {
  const engines = keptOnceLoaded(() =>
    loadEngines({
      threads: coresOfAWorker(config.workers),
      embedderCard: config.faceEmbedderCard ?? null,
      attackDetectorCard: config.attackDetectorCard ?? null,
    }),
  );
  // The first verification should not wait for the models; if they cannot be loaded now, its job says so.
  engines()
    .then(({ document }) => document.recogniser())
    .catch(() => log.warn('engines.not_loaded'));
  // Everything else is loaded while the engines' second thread loads its own code.
  const { workOffQueues } = await import('./work-off-queues.ts');
  return workOffQueues(config, engines, log);
}

/** The machine's cores are shared out; a single worker on two cores answers sooner with both. */
const coresOfAWorker = (workers: number): number =>
  Math.max(1, Math.floor(availableParallelism() / Math.max(1, workers)));
