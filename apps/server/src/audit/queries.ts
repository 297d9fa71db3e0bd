import type { SessionState } from '@bonafide/domain';
import { eq } from 'drizzle-orm';
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
