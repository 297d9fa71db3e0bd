import { sql } from 'drizzle-orm';
import type { Pool } from 'pg';
import type { Database } from '../platform/ports.ts';

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

/** As after a restored backup: the queue knows no job any more. */
export async function forgetJobs(db: Pick<Database, 'orm'>): Promise<void> {
  await db.orm.execute(sql`delete from jobs.job`);
}

/** As after the last retry: every waiting job has failed for good. */
export async function settleFailedJobs(db: Pick<Database, 'orm'>): Promise<void> {
  await db.orm.execute(sql`update jobs.job set state = 'failed', completed_on = now()`);
}
