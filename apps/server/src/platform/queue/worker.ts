import type { PgBoss } from 'pg-boss';
import type { JobName, Jobs } from '../../jobs.ts';
import type { Log } from '../ports.ts';
import { JOB_NAMES, JOB_TABLE } from './job-table.ts';

/** What a handler learns about its run besides the data. */
export interface JobRun {
  readonly jobId: string;
  /** Aborted when the job was taken away (its worker was thought dead) or the worker stops. */
  readonly signal: AbortSignal;
}

/** One handler per job. Returning completes the job, throwing hands it to its retries. */
export type JobHandlers = { readonly [N in JobName]: (data: Jobs[N], run: JobRun) => Promise<void> };

/** Boot refuses incompleteness: a job without a handler would wait for ever, a handler without a job would never run. */
export function checkHandlers(handlers: object): void {
  const missing = JOB_NAMES.filter((name) => typeof Reflect.get(handlers, name) !== 'function');
  const unknown = Object.keys(handlers).filter((name) => !(JOB_NAMES as string[]).includes(name));
  if (missing.length > 0) throw new Error(`no handler for job: ${missing.join(', ')}`);
  if (unknown.length > 0) throw new Error(`handler for unknown job: ${unknown.join(', ')}`);
}

/** Works off every queue until the boss stops. */
export async function workQueues(boss: PgBoss, handlers: JobHandlers, log: Log): Promise<void> {
  checkHandlers(handlers);
  for (const name of JOB_NAMES) await workQueue({ boss, log }, name, handlers[name]);
}

async function workQueue<N extends JobName>(
  { boss, log }: { readonly boss: PgBoss; readonly log: Log },
  name: N,
  handle: JobHandlers[N],
): Promise<void> {
  await boss.work<Jobs[N]>(name, JOB_TABLE[name].work, async (batch) => {
    for (const job of batch) {
      const start = performance.now();
      try {
        await handle(job.data, { jobId: job.id, signal: job.signal });
      } catch (error) {
        log.error('job.failed', { job: name, jobId: job.id, tookMs: Math.round(performance.now() - start), error });
        // Stored beside the job and shown to people: the name only, because messages can hold values.
        throw new Error(error instanceof Error ? error.name : 'failure');
      }
    }
  });
}
