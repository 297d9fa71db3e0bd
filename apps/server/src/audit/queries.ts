import type { SessionState } from '@bonafide/domain';
import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Cursor } from '../listing/cursor.ts';
import { partnerChanges } from '../platform/db/access-schema.ts';
import { auditEntries } from '../platform/db/schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';
import type { Actor, AuditEntry, AuditFacts } from './audit-entry.ts';

/** Always inside the transaction that makes the change (invariant 2). */
export async function insertAuditEntry(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.orm.insert(auditEntries).values(entry);
}

/** A session's history, oldest first. */
export async function listAuditEntries(
  db: Pick<Database | Transaction, 'orm'>,
  sessionId: string,
): Promise<readonly AuditEntry[]> {
  const rows = await db.orm
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.sessionId, sessionId))
    .orderBy(auditEntries.sequence);
  return rows.map(({ number: _number, transaction: _transaction, ...row }) => ({
    ...row,
    event: row.event as AuditEntry['event'],
    actor: row.actor as Actor,
    fromState: row.fromState as SessionState,
    toState: row.toState as SessionState,
    facts: row.facts as AuditFacts,
  }));
}

export async function insertPartnerChange(tx: Transaction, row: typeof partnerChanges.$inferInsert): Promise<void> {
  await tx.orm.insert(partnerChanges).values(row);
}

/** One row of everything that happened to a partner's sessions and set-up. */
export interface PartnerAuditRow {
  readonly id: string;
  readonly sessionId: string | null;
  readonly event: string;
  readonly actor: string;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly facts: AuditFacts;
  readonly at: Date;
}

export interface PartnerAuditQuery {
  readonly partnerId: string;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly event: string | null;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** Newest first: changes of sessions and of the partner's own set-up in one order. */
export async function listPartnerAudit(
  db: Pick<Database, 'orm'>,
  of: PartnerAuditQuery,
): Promise<readonly PartnerAuditRow[]> {
  const rows = [...(await selectOfSessions(db, of)), ...(await selectOfPartner(db, of))];
  return rows
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
    .slice(0, of.limit)
    .map((row) => ({ ...row, facts: row.facts as AuditFacts }));
}

function within(table: typeof auditEntries | typeof partnerChanges, { from, to, event, after }: PartnerAuditQuery) {
  return and(
    from ? gte(table.at, from) : undefined,
    to ? lt(table.at, to) : undefined,
    event === null ? undefined : eq(table.event, event),
    after ? sql`(${table.at}, ${table.id}) < (${after.at}, ${after.id}::uuid)` : undefined,
  );
}

/** What happened to sessions: read by an index, however much there is. */
export function selectOfSessions(db: Pick<Database, 'orm'>, of: PartnerAuditQuery) {
  return db.orm
    .select({
      id: auditEntries.id,
      sessionId: sql<string | null>`${auditEntries.sessionId}`.as('session_id'),
      event: auditEntries.event,
      actor: auditEntries.actor,
      fromState: sql<string | null>`${auditEntries.fromState}`.as('from_state'),
      toState: sql<string | null>`${auditEntries.toState}`.as('to_state'),
      facts: auditEntries.facts,
      at: auditEntries.at,
    })
    .from(auditEntries)
    .where(and(eq(auditEntries.partnerId, of.partnerId), within(auditEntries, of)))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(of.limit);
}

function selectOfPartner(db: Pick<Database, 'orm'>, of: PartnerAuditQuery) {
  return db.orm
    .select({
      id: partnerChanges.id,
      sessionId: sql<string | null>`null::uuid`.as('session_id'),
      event: partnerChanges.event,
      actor: sql<string>`'partner'`.as('actor'),
      fromState: sql<string | null>`null`.as('from_state'),
      toState: sql<string | null>`null`.as('to_state'),
      facts: partnerChanges.facts,
      at: partnerChanges.at,
    })
    .from(partnerChanges)
    .where(and(eq(partnerChanges.partnerId, of.partnerId), within(partnerChanges, of)))
    .orderBy(desc(partnerChanges.at), desc(partnerChanges.id))
    .limit(of.limit);
}
