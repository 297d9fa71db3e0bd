import { and, eq, sql } from 'drizzle-orm';
import { additionalSteps } from '../platform/db/steps-schema.ts';
import type { Transaction } from '../platform/ports.ts';
import type { Reader } from '../sessions/queries.ts';

export type StepRow = typeof additionalSteps.$inferSelect;
type StepKey = Pick<StepRow, 'sessionId' | 'step'>;

export async function listStepRows(db: Reader, sessionId: string): Promise<readonly StepRow[]> {
  return db.orm.select().from(additionalSteps).where(eq(additionalSteps.sessionId, sessionId));
}

export async function findStepRow(db: Reader, { sessionId, step }: StepKey): Promise<StepRow | null> {
  const [row] = await db.orm
    .select()
    .from(additionalSteps)
    .where(and(eq(additionalSteps.sessionId, sessionId), eq(additionalSteps.step, step)));
  return row ?? null;
}

/** Inserts, or changes what is given. */
export async function upsertStepRow(
  db: Reader,
  row: StepKey & Partial<StepRow> & Pick<StepRow, 'changedAt'>,
): Promise<void> {
  const { sessionId, step, ...changes } = row;
  await db.orm
    .insert(additionalSteps)
    .values(row)
    .onConflictDoUpdate({ target: [additionalSteps.sessionId, additionalSteps.step], set: changes });
}

export interface StuckStep {
  readonly sessionId: string;
  readonly step: string;
  /** The queue gave its job up after the last retry. */
  readonly failed: boolean;
}

/** Papers that were sent later and that nobody looked at, for which the queue holds no living job. */
export async function findStuckSteps(db: Reader, changedBefore: Date, limit: number): Promise<readonly StuckStep[]> {
  const { rows } = await db.orm.execute<{ session_id: string; step: string; failed: boolean }>(sql`
    select a.session_id, a.step, coalesce(bool_or(j.state = 'failed'), false) as failed
    from additional_steps a
    join sessions s on s.id = a.session_id and s.state in ('approved', 'declined', 'in_review')
    left join jobs.job j
      on j.name = 'examine-step'
      and j.data ->> 'sessionId' = a.session_id::text
      and j.data ->> 'step' = a.step
      and j.created_on >= a.changed_at - interval '1 minute'
    where a.revision > 0 and a.evidence_id is null and not a.reviewed and a.changed_at < ${changedBefore}
    group by a.session_id, a.step
    having coalesce(bool_and(j.state not in ('created', 'retry', 'active')), true)
    order by a.session_id
    limit ${limit}`);
  return rows.map(({ session_id: sessionId, step, failed }) => ({ sessionId, step, failed }));
}

/** Everything about a session's steps; the files are evidence and go with it. */
export async function deleteStepRows(tx: Transaction, sessionId: string): Promise<void> {
  await tx.orm.delete(additionalSteps).where(eq(additionalSteps.sessionId, sessionId));
}
