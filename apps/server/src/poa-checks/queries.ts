import { and, eq } from 'drizzle-orm';
import { poaChecks } from '../platform/db/steps-schema.ts';
import type { Transaction } from '../platform/ports.ts';
import type { Reader } from '../sessions/queries.ts';

export type PoaCheckRow = typeof poaChecks.$inferSelect;

export async function insertPoaCheck(tx: Transaction, row: PoaCheckRow): Promise<void> {
  await tx.orm.insert(poaChecks).values(row);
}

export async function findPoaCheck(db: Reader, id: string): Promise<PoaCheckRow | null> {
  const [row] = await db.orm.select().from(poaChecks).where(eq(poaChecks.id, id));
  return row ?? null;
}

/** Null for somebody else's, exactly as for one that never was. */
export async function findPartnerPoaCheck(
  db: Reader,
  by: { readonly partnerId: string; readonly id: string },
): Promise<PoaCheckRow | null> {
  const row = await findPoaCheck(db, by.id);
  return row?.partnerId === by.partnerId ? row : null;
}

export async function updatePoaFinding(
  db: Reader,
  id: string,
  read: Pick<PoaCheckRow, 'sealedFinding' | 'readAt'>,
): Promise<void> {
  await db.orm.update(poaChecks).set(read).where(eq(poaChecks.id, id));
}

/** The key goes with the row: whatever is left of the file cannot be read. */
export async function deletePoaCheckRow(db: Reader, of: Pick<PoaCheckRow, 'id' | 'partnerId'>): Promise<void> {
  await db.orm.delete(poaChecks).where(and(eq(poaChecks.id, of.id), eq(poaChecks.partnerId, of.partnerId)));
}
