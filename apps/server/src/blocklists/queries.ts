import { eq } from 'drizzle-orm';
import { blockedData } from '../platform/db/records-schema.ts';
import type { Transaction } from '../platform/ports.ts';

export type BlockedDataRow = typeof blockedData.$inferSelect;

/** Inserts, or answers what is there. */
export async function ensureBlockedData(tx: Transaction, row: BlockedDataRow): Promise<BlockedDataRow> {
  await tx.orm.insert(blockedData).values(row).onConflictDoNothing();
  const [stored] = await tx.orm.select().from(blockedData).where(eq(blockedData.sessionId, row.sessionId));
  if (!stored) throw new Error('a block that was just made is gone');
  return stored;
}

export async function deleteBlockedData(tx: Transaction, sessionId: string): Promise<void> {
  await tx.orm.delete(blockedData).where(eq(blockedData.sessionId, sessionId));
}
