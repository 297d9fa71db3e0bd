import { type SQL, sql } from 'drizzle-orm';
import type { Pool } from 'pg';
import { estimateCounters } from '../platform/db/records-schema.ts';
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

/** What became of one submitted verification. */
export interface LedgerLine {
  readonly id: string;
  readonly state: string;
  readonly examinations: number;
  /** Audit rows that left `processing`. */
  readonly decisions: number;
  readonly messages: number;
  readonly delivered: number;
}

/** One line for every session that was ever submitted. */
export async function readLedger(db: Pick<Database, 'orm'>): Promise<readonly LedgerLine[]> {
  const { rows } = await db.orm.execute<LedgerLine & Record<string, unknown>>(sql`
    select s.id, s.state,
      (select count(*)::int from examinations e where e.session_id = s.id) as examinations,
      (select count(*)::int from audit_entries a where a.session_id = s.id and a.from_state = 'processing') as decisions,
      (select count(*)::int from webhook_messages m where m.session_id = s.id) as messages,
      (select count(*)::int from webhook_messages m where m.session_id = s.id and m.state = 'delivered') as delivered
    from sessions s where s.submitted_at is not null order by s.submitted_at`);
  return rows;
}

/** As after a restored backup: of all faces only this session's are there, under the numbers that changes had then. */
export async function restoreOldTemplates(db: Pick<Database, 'orm'>, sessionId: string): Promise<void> {
  await db.orm.execute(sql`delete from face_templates where session_id is distinct from ${sessionId}::uuid`);
  await db.orm.execute(sql`update face_templates set change = 1`);
  await db.orm.execute(sql`select setval('face_changes', 1)`);
}

/** As after a bad sector: a face's bytes are no longer what was written. */
export async function damageTemplate(db: Pick<Database, 'orm'>, sessionId: string): Promise<void> {
  await db.orm.execute(
    sql`update face_templates set sealed_descriptor = '\\x00'::bytea where session_id = ${sessionId}::uuid`,
  );
}

/** Values whose questions are counted, of all partners. */
export async function countStoredQuestions(db: Pick<Database, 'orm'>): Promise<number> {
  return db.orm.$count(estimateCounters);
}

/** How many webhook messages there are, and how many of them have arrived. */
export async function countDeliveries(
  db: Pick<Database, 'orm'>,
): Promise<{ readonly written: number; readonly delivered: number }> {
  const { rows } = await db.orm.execute<{ written: number; delivered: number }>(sql`
    select count(*)::int as written, (count(*) filter (where state = 'delivered'))::int as delivered from webhook_messages`);
  return rows[0] ?? { written: 0, delivered: 0 };
}

/** Entries of a partner's sessions, one a second from 2030 on. */
export async function fillAudit(
  db: Pick<Database, 'orm'>,
  { partnerId, entries }: { readonly partnerId: string; readonly entries: number },
): Promise<void> {
  await db.orm.execute(sql`
    insert into audit_entries (id, session_id, partner_id, sequence, event, actor, from_state, to_state, at)
    select gen_random_uuid(), gen_random_uuid(), ${partnerId}::uuid, 0, 'session.created', 'partner', 'created', 'created',
      '2030-01-01T00:00:00Z'::timestamptz + n * interval '1 second' from generate_series(1, ${entries}) as n`);
}

/** One node of a plan that was carried out: rows that it gave, and rows that it read in vain. */
export interface PlanNode {
  readonly relation: string | null;
  readonly index: string | null;
  readonly rows: number;
  readonly removed: number;
}

interface RawNode {
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly RawNode[];
}

/** How PostgreSQL carries a query out, outermost node first. */
export async function explain(db: Pick<Database, 'orm'>, query: SQL): Promise<readonly PlanNode[]> {
  const { rows } = await db.orm.execute<{ 'QUERY PLAN': [{ Plan: RawNode }] }>(
    sql`explain (analyze, format json) ${query}`,
  );
  const walk = (node: RawNode): PlanNode[] => [
    {
      relation: node['Relation Name'] ?? null,
      index: node['Index Name'] ?? null,
      rows: node['Actual Rows'],
      removed: node['Rows Removed by Filter'] ?? 0,
    },
    ...(node.Plans ?? []).flatMap(walk),
  ];
  return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => walk(Plan)));
}
