import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import type { PartnerRow } from '../partners/partner.ts';
import { requestKeys, requestNonces } from '../platform/db/access-schema.ts';
import { partners } from '../platform/db/schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;

export type RequestKeyRow = typeof requestKeys.$inferSelect;

export async function insertRequestKey(tx: Transaction, row: RequestKeyRow): Promise<void> {
  await tx.orm.insert(requestKeys).values(row);
}

/** A key with the partner whose it is. */
export async function findRequestKey(
  db: Reader,
  id: string,
): Promise<{ readonly key: RequestKeyRow; readonly partner: PartnerRow } | null> {
  const [row] = await db.orm
    .select({ key: requestKeys, partner: partners })
    .from(requestKeys)
    .innerJoin(partners, eq(partners.id, requestKeys.partnerId))
    .where(eq(requestKeys.id, id));
  return row ?? null;
}

/** Those in force, oldest first. */
export async function listRequestKeys(db: Reader, partnerId: string): Promise<readonly RequestKeyRow[]> {
  return db.orm
    .select()
    .from(requestKeys)
    .where(and(eq(requestKeys.partnerId, partnerId), isNull(requestKeys.revokedAt)))
    .orderBy(asc(requestKeys.createdAt), asc(requestKeys.id));
}

export async function revokeRequestKey(
  tx: Transaction,
  of: { readonly partnerId: string; readonly id: string },
  revokedAt: Date,
): Promise<'ended' | 'over' | 'unknown'> {
  const own = and(eq(requestKeys.id, of.id), eq(requestKeys.partnerId, of.partnerId));
  const [row] = await tx.orm.select().from(requestKeys).where(own).for('update');
  if (row === undefined) return 'unknown';
  if (row.revokedAt !== null) return 'over';
  await tx.orm.update(requestKeys).set({ revokedAt }).where(own);
  return 'ended';
}

/** False when the key has used this nonce before, in whichever process. */
export async function claimNonce(db: Reader, row: typeof requestNonces.$inferInsert): Promise<boolean> {
  const claimed = await db.orm.insert(requestNonces).values(row).onConflictDoNothing().returning();
  return claimed.length > 0;
}

/** Nonces whose time stamps would be refused anyway. */
export async function deleteNonces(db: Reader, expiredBefore: Date): Promise<void> {
  await db.orm.delete(requestNonces).where(lt(requestNonces.expiresAt, expiredBefore));
}
