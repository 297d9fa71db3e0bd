import type { Pool } from 'pg';

/** Makes deferred jobs due whose moment has come by the test's clock; see `test-queue.ts` for the shift. */
export async function releaseDueJobs(pool: Pool, shiftedNow: Date, deferredAfter: Date): Promise<void> {
  await pool.query(
    `update jobs.job set start_after = now()
     where state in ('created', 'retry') and start_after > $2 and start_after <= $1`,
    [shiftedNow, deferredAfter],
  );
}

export interface WaitingJob {
  readonly name: string;
  readonly data: unknown;
}

export async function waitingJobs(pool: Pool): Promise<readonly WaitingJob[]> {
  const { rows } = await pool.query<WaitingJob>(
    `select name, data from jobs.job where state in ('created', 'retry') order by created_on, id`,
  );
  return rows;
}
