import { and, eq } from 'drizzle-orm';
import { amlChecks } from '../../platform/db/screening-schema.ts';
import type { Database, Transaction } from '../../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;
export type AmlCheckRow = typeof amlChecks.$inferSelect;

export async function insertAmlCheck(tx: Transaction, row: AmlCheckRow): Promise<void> {
  await tx.orm.insert(amlChecks).values(row);
}

/** Null for somebody else's, exactly as for one that never was. */
export async function findAmlCheck(
  db: Reader,
  of: { readonly partnerId: string; readonly id: string },
): Promise<AmlCheckRow | null> {
  const own = and(eq(amlChecks.id, of.id), eq(amlChecks.partnerId, of.partnerId));
  const [row] = await db.orm.select().from(amlChecks).where(own);
  return row ?? null;
}

/** The key goes with the row. */
export async function deleteAmlCheck(tx: Transaction, id: string): Promise<void> {
  await tx.orm.delete(amlChecks).where(eq(amlChecks.id, id));
}
