import type { ExaminationStage } from '@bonafide/checks';
import { and, asc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import { examinations, sessions } from '../platform/db/schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;

/** Fails on a second examination of the same attempt: the last guard against deciding twice. */
export async function insertExamination(tx: Transaction, row: typeof examinations.$inferInsert): Promise<void> {
  await tx.orm.insert(examinations).values(row);
}

export async function findExamination(db: Reader, of: { readonly sessionId: string; readonly attempt: number }) {
  const [row] = await db.orm
    .select()
    .from(examinations)
    .where(and(eq(examinations.sessionId, of.sessionId), eq(examinations.attempt, of.attempt)));
  return row ?? null;
}

/** The sealed outcomes of the latest attempt of each session that has one, in no order. */
export async function findExaminations(db: Reader, sessionIds: readonly string[]) {
  if (sessionIds.length === 0) return [];
  return db.orm
    .select({ sessionId: examinations.sessionId, sealedOutcome: examinations.sealedOutcome })
    .from(examinations)
    .innerJoin(sessions, and(eq(sessions.id, examinations.sessionId), eq(sessions.attempt, examinations.attempt)))
    .where(inArray(examinations.sessionId, [...sessionIds]));
}

/** Puts later findings in the place of earlier ones; the session must be locked in `tx`. */
export async function replaceExamination(
  tx: Transaction,
  of: { readonly sessionId: string; readonly attempt: number },
  sealedOutcome: Uint8Array,
): Promise<void> {
  await tx.orm
    .update(examinations)
    .set({ sealedOutcome: Buffer.from(sealedOutcome) })
    .where(and(eq(examinations.sessionId, of.sessionId), eq(examinations.attempt, of.attempt)));
}

/** Says how far the engines are. Not part of the session's history: a lost update costs nobody anything. */
export async function updateStage(db: Reader, sessionId: string, stage: ExaminationStage): Promise<void> {
  const working = and(eq(sessions.id, sessionId), eq(sessions.state, 'processing'));
  await db.orm.update(sessions).set({ stage }).where(working);
}

/** Sessions whose time is over: tokens never used, and captures that did not end. Oldest first. */
export async function findOverdueSessions(db: Reader, now: Date, limit: number): Promise<string[]> {
  const rows = await db.orm
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      or(
        and(eq(sessions.state, 'created'), lt(sessions.tokenExpiresAt, now)),
        and(inArray(sessions.state, ['capturing', 'awaiting_resubmission']), lt(sessions.captureEndsAt, now)),
      ),
    )
    .orderBy(asc(sessions.createdAt))
    .limit(limit);
  return rows.map((row) => row.id);
}

export interface StuckSession {
  readonly id: string;
  readonly attempt: number;
  /** The queue gave its job up after the last retry. */
  readonly failed: boolean;
}

/**
 * Sessions in `processing` for which the queue holds no living job, as left behind by a job that failed for good or was
 * lost with a restored backup. Finished jobs stay in the queue's table for a day.
 */
export async function findStuckSessions(db: Reader, submittedBefore: Date, limit: number): Promise<StuckSession[]> {
  const { rows } = await db.orm.execute<{ id: string; attempt: number; failed: boolean }>(sql`
    select s.id, s.attempt, coalesce(bool_or(j.state = 'failed'), false) as failed
    from sessions s
    left join jobs.job j
      on j.name = 'verify-session'
      and j.data ->> 'sessionId' = s.id::text
      and (j.data ->> 'attempt')::int = s.attempt
    where s.state = 'processing' and s.submitted_at < ${submittedBefore}
    group by s.id, s.attempt
    having coalesce(bool_and(j.state not in ('created', 'retry', 'active')), true)
    order by s.id
    limit ${limit}`);
  return rows;
}
