import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { faceAuthentications, faceEnrolments } from '../platform/db/face-sessions-schema.ts';
import { sessions } from '../platform/db/schema.ts';
import type { Transaction } from '../platform/ports.ts';
import type { Reader } from '../sessions/queries.ts';

/** What one face authentication is about; its session holds everything else. */
export type AuthenticationRow = typeof faceAuthentications.$inferSelect;
export type EnrolmentRow = typeof faceEnrolments.$inferSelect;

export async function insertAuthentication(
  tx: Transaction,
  row: typeof faceAuthentications.$inferInsert,
): Promise<void> {
  await tx.orm.insert(faceAuthentications).values(row);
}

export async function findAuthentication(db: Reader, sessionId: string): Promise<AuthenticationRow | null> {
  const [row] = await db.orm.select().from(faceAuthentications).where(eq(faceAuthentications.sessionId, sessionId));
  return row ?? null;
}

/** The caller holds the session's row lock. */
export async function countTry(tx: Transaction, sessionId: string): Promise<void> {
  await tx.orm
    .update(faceAuthentications)
    .set({ tries: sql`${faceAuthentications.tries} + 1` })
    .where(eq(faceAuthentications.sessionId, sessionId));
}

/** Ids of a partner's face authentications, newest first, of one token or of all. */
export async function listAuthenticationIds(
  db: Reader,
  of: { readonly partnerId: string; readonly tokenHash?: Uint8Array; readonly limit: number },
): Promise<readonly string[]> {
  const own = and(eq(sessions.partnerId, of.partnerId), eq(sessions.purpose, 'face_authentication'));
  const rows = await db.orm
    .select({ id: sessions.id })
    .from(sessions)
    .where(of.tokenHash === undefined ? own : and(own, eq(sessions.tokenHash, of.tokenHash)))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(of.limit);
  return rows.map(({ id }) => id);
}

/** Face authentications of a verification that still hold something of its person. */
export async function listLivingAuthentications(db: Reader, verificationId: string): Promise<readonly string[]> {
  const rows = await db.orm
    .select({ id: sessions.id })
    .from(faceAuthentications)
    .innerJoin(sessions, eq(sessions.id, faceAuthentications.sessionId))
    .where(and(eq(faceAuthentications.verificationId, verificationId), ne(sessions.state, 'erased')))
    .orderBy(sessions.createdAt);
  return rows.map(({ id }) => id);
}

/** Replaces an earlier enrolment. The caller holds the verification's row lock. */
export async function upsertEnrolment(tx: Transaction, row: EnrolmentRow): Promise<void> {
  const { verificationId, ...replaced } = row;
  await tx.orm
    .insert(faceEnrolments)
    .values({ verificationId, ...replaced })
    .onConflictDoUpdate({ target: faceEnrolments.verificationId, set: replaced });
}

export async function findEnrolment(db: Reader, verificationId: string): Promise<EnrolmentRow | null> {
  const [row] = await db.orm.select().from(faceEnrolments).where(eq(faceEnrolments.verificationId, verificationId));
  return row ?? null;
}

/** What is sealed about a session that is being erased, as the verification or as the authentication. */
export async function deleteFaceSecrets(tx: Transaction, sessionId: string): Promise<void> {
  await tx.orm.delete(faceEnrolments).where(eq(faceEnrolments.verificationId, sessionId));
  await tx.orm
    .update(faceAuthentications)
    .set({ sealedToken: null })
    .where(eq(faceAuthentications.sessionId, sessionId));
}
