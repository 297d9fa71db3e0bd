import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import type { JobName } from '../jobs.ts';
import type { Clock, Queue } from '../platform/ports.ts';
import { JOB_NAMES } from '../platform/queue/job-table.ts';
import type { JobHandlers } from '../platform/queue/worker.ts';
import { releaseDueJobs, type WaitingJob, waitingJobs } from './queries.ts';

/** Deferred jobs are sent a century later than asked, out of reach of the database's clock; the test's clock brings them back. */
const SHIFT_MS = 100 * 365.25 * 86_400_000;

export interface JobRunResult {
  readonly name: JobName;
  readonly data: unknown;
  /** What the handler threw. */
  readonly error: unknown;
}

export interface TestJobs {
  /** Every job that waits, also the deferred ones, oldest first. */
  waiting(): Promise<readonly WaitingJob[]>;
  /**
   * Runs every job that is due by the test's clock, and those that they send, until none is left. A throwing handler fails its job
   * (which is then waiting for its retry) and is reported, not thrown.
   */
  run(handlers: Partial<JobHandlers>): Promise<readonly JobRunResult[]>;
}

/** A queue on the test's clock whose jobs run when the test says so, in the test's own process. */
export function createTestQueue(real: Queue & { readonly boss: PgBoss }, pool: Pool, clock: Clock): Queue & TestJobs {
  const shift = (time: Date) => new Date(time.getTime() + SHIFT_MS);
  return {
    send: (tx, name, data, options = {}) =>
      real.send(tx, name, data, {
        ...options,
        ...(options.startAfter === undefined ? {} : { startAfter: shift(options.startAfter) }),
      }),
    stop: () => real.stop(),
    waiting: () => waitingJobs(pool),
    async run(handlers) {
      const results: JobRunResult[] = [];
      for (let ran = -1; ran !== results.length; ) {
        ran = results.length;
        await releaseDueJobs(pool, shift(clock.now()), new Date(SHIFT_MS));
        for (const name of JOB_NAMES) results.push(...(await runOne(real.boss, name, handlers)));
      }
      return results;
    },
  };
}

async function runOne(boss: PgBoss, name: JobName, handlers: Partial<JobHandlers>): Promise<readonly JobRunResult[]> {
  const handle = handlers[name] as ((data: unknown, run: object) => Promise<void>) | undefined;
  if (handle === undefined) return [];
  const [job] = await boss.fetch<object>(name);
  if (job === undefined) return [];
  try {
    await handle(job.data, { jobId: job.id, signal: new AbortController().signal });
    await boss.complete(name, job.id);
    return [{ name, data: job.data, error: undefined }];
  } catch (error) {
    await boss.fail(name, job.id);
    return [{ name, data: job.data, error }];
  }
}
