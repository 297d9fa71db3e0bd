import { and, eq, inArray } from 'drizzle-orm';
import { sessions } from '../platform/db/schema.ts';
import { informationRequests } from '../platform/db/services-schema.ts';
import type { Transaction } from '../platform/ports.ts';
import type { Reader } from '../sessions/queries.ts';

export type InformationRow = typeof informationRequests.$inferSelect;

/** The verification's row must be locked in `tx`; at most one request of it is open or answered. */
export async function insertInformationRequest(tx: Transaction, row: typeof informationRequests.$inferInsert) {
  await tx.orm.insert(informationRequests).values(row);
}

/** By the session in which the person answers. */
export async function findInformationRequest(db: Reader, sessionId: string): Promise<InformationRow | null> {
  const [row] = await db.orm.select().from(informationRequests).where(eq(informationRequests.sessionId, sessionId));
  return row ?? null;
}

export async function findPendingRequest(db: Reader, verificationId: string): Promise<InformationRow | null> {
  const pending = inArray(informationRequests.state, ['open', 'answered']);
  const [row] = await db.orm
    .select()
    .from(informationRequests)
    .where(and(eq(informationRequests.verificationId, verificationId), pending));
  return row ?? null;
}

export async function updateInformationRequest(
  tx: Transaction,
  sessionId: string,
  change: Partial<Pick<InformationRow, 'state' | 'answeredAt' | 'sealedTerms'>>,
): Promise<void> {
  await tx.orm.update(informationRequests).set(change).where(eq(informationRequests.sessionId, sessionId));
}

/** Sessions of a verification in which somebody answered or could, and that are not erased. */
export async function listLivingUpdates(db: Reader, verificationId: string): Promise<readonly string[]> {
  const rows = await db.orm
    .select({ id: informationRequests.sessionId, state: sessions.state })
    .from(informationRequests)
    .innerJoin(sessions, eq(sessions.id, informationRequests.sessionId))
    .where(eq(informationRequests.verificationId, verificationId));
  return rows.filter(({ state }) => state !== 'erased').map(({ id }) => id);
}
