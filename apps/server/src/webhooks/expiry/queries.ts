import { asc, eq, lte } from 'drizzle-orm';
import { documentExpiries } from '../../platform/db/webhooks-schema.ts';
import type { Database, Transaction } from '../../platform/ports.ts';

export type NotedExpiry = typeof documentExpiries.$inferSelect;
type Reader = Pick<Database | Transaction, 'orm'>;

export async function upsertExpiry(tx: Transaction, row: NotedExpiry): Promise<void> {
  const { sessionId, ...set } = row;
  await tx.orm
    .insert(documentExpiries)
    .values({ sessionId, ...set })
    .onConflictDoUpdate({ target: documentExpiries.sessionId, set });
}

export async function deleteExpiry(tx: Transaction, sessionId: string): Promise<void> {
  await tx.orm.delete(documentExpiries).where(eq(documentExpiries.sessionId, sessionId));
}

export async function findExpiry(db: Reader, sessionId: string): Promise<NotedExpiry | null> {
  const [row] = await db.orm.select().from(documentExpiries).where(eq(documentExpiries.sessionId, sessionId));
  return row ?? null;
}

/** Sessions whose next notice is due, the oldest first. */
export async function findDueExpiries(db: Reader, now: Date, limit: number): Promise<string[]> {
  const rows = await db.orm
    .select({ sessionId: documentExpiries.sessionId })
    .from(documentExpiries)
    .where(lte(documentExpiries.dueAt, now))
    .orderBy(asc(documentExpiries.dueAt))
    .limit(limit);
  return rows.map(({ sessionId }) => sessionId);
}
