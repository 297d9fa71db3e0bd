import { and, desc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { magicLinks } from '../platform/db/services-schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;
export type MagicLinkRow = typeof magicLinks.$inferSelect;

export async function insertLink(db: Reader, row: MagicLinkRow): Promise<void> {
  await db.orm.insert(magicLinks).values(row);
}

export async function findLinkByHash(db: Reader, tokenHash: Uint8Array): Promise<MagicLinkRow | null> {
  const [row] = await db.orm.select().from(magicLinks).where(eq(magicLinks.tokenHash, tokenHash));
  return row ?? null;
}

export async function findPartnerLink(
  db: Reader,
  of: { readonly partnerId: string; readonly id: string },
): Promise<MagicLinkRow | null> {
  const [row] = await db.orm
    .select()
    .from(magicLinks)
    .where(and(eq(magicLinks.id, of.id), eq(magicLinks.partnerId, of.partnerId)));
  return row ?? null;
}

export async function listPartnerLinks(db: Reader, partnerId: string): Promise<readonly MagicLinkRow[]> {
  return db.orm
    .select()
    .from(magicLinks)
    .where(eq(magicLinks.partnerId, partnerId))
    .orderBy(desc(magicLinks.createdAt), desc(magicLinks.id));
}

/** Counts one session; false when the link is over or has made as many as it may. */
export async function countSession(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const counted = await tx.orm
    .update(magicLinks)
    .set({ sessions: sql`${magicLinks.sessions} + 1` })
    .where(
      and(
        eq(magicLinks.id, id),
        isNull(magicLinks.revokedAt),
        or(isNull(magicLinks.expiresAt), gt(magicLinks.expiresAt, now)),
        or(isNull(magicLinks.sessionLimit), lt(magicLinks.sessions, magicLinks.sessionLimit)),
      ),
    )
    .returning({ id: magicLinks.id });
  return counted.length > 0;
}

/** Takes a counted session back that was not made after all. */
export async function uncountSession(tx: Transaction, id: string): Promise<void> {
  await tx.orm
    .update(magicLinks)
    .set({ sessions: sql`${magicLinks.sessions} - 1` })
    .where(eq(magicLinks.id, id));
}

/** Revoking twice keeps the first time. */
export async function revokeLink(db: Reader, id: string, now: Date): Promise<void> {
  await db.orm
    .update(magicLinks)
    .set({ revokedAt: now })
    .where(and(eq(magicLinks.id, id), isNull(magicLinks.revokedAt)));
}
