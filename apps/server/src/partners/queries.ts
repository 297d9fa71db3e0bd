import { asc, count, eq, sql } from 'drizzle-orm';
import { partners } from '../platform/db/schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';
import type { PartnerRow } from './partner.ts';

type Reader = Pick<Database, 'orm'>;

export async function insertPartner(db: Reader, row: typeof partners.$inferInsert): Promise<PartnerRow> {
  const [inserted] = await db.orm.insert(partners).values(row).returning();
  if (inserted === undefined) throw new Error('an insert gave back no row');
  return inserted;
}

export async function findPartnerByApiKey(db: Reader, apiKey: string): Promise<PartnerRow | null> {
  const [row] = await db.orm.select().from(partners).where(eq(partners.apiKey, apiKey)).limit(1);
  return row ?? null;
}

export async function findPartnerById(db: Reader, id: string): Promise<PartnerRow | null> {
  const [row] = await db.orm.select().from(partners).where(eq(partners.id, id)).limit(1);
  return row ?? null;
}

/** Held until the transaction ends, without keeping sessions from being made. */
export async function lockPartner(tx: Transaction, id: string): Promise<PartnerRow> {
  const [row] = await tx.orm.select().from(partners).where(eq(partners.id, id)).for('no key update');
  if (row === undefined) throw new Error('there is no such partner');
  return row;
}

export async function allPartners(db: Reader): Promise<readonly PartnerRow[]> {
  return db.orm.select().from(partners).orderBy(asc(partners.createdAt), asc(partners.id));
}

export async function updatePartner(
  db: Reader,
  id: string,
  change: Partial<Pick<PartnerRow, 'secretHash' | 'settings'>>,
): Promise<void> {
  await db.orm.update(partners).set(change).where(eq(partners.id, id));
}

/** Counts partners while holding off everybody else who is about to make the first one, until the transaction ends. */
export async function lockFirstPartner(tx: Transaction): Promise<number> {
  await tx.orm.execute(sql`lock table partners in share row exclusive mode`);
  const [row] = await tx.orm.select({ n: count() }).from(partners);
  return row?.n ?? 0;
}
