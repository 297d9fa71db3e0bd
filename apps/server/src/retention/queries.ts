import { and, count, eq, exists, inArray, isNotNull, or } from 'drizzle-orm';
import { livenessChallenges, livenessPackets } from '../platform/db/liveness-schema.ts';
import { faceTemplates } from '../platform/db/people-schema.ts';
import { evidence, examinations, sessions, webhookAttempts, webhookMessages } from '../platform/db/schema.ts';
import { deletionReceipts } from '../platform/db/services-schema.ts';
import { documentExpiries } from '../platform/db/webhooks-schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';

/** Everything sealed under the session's key and everything a receiver answered. Rows that only name objects stay until those are gone. */
export async function deleteSealedFindings(tx: Transaction, sessionId: string): Promise<void> {
  const messages = tx.orm
    .select({ id: webhookMessages.id })
    .from(webhookMessages)
    .where(eq(webhookMessages.sessionId, sessionId));
  await tx.orm.delete(documentExpiries).where(eq(documentExpiries.sessionId, sessionId));
  await tx.orm.delete(examinations).where(eq(examinations.sessionId, sessionId));
  await tx.orm.delete(livenessChallenges).where(eq(livenessChallenges.sessionId, sessionId));
  await tx.orm.update(evidence).set({ sealedReading: null }).where(eq(evidence.sessionId, sessionId));
  await tx.orm.update(webhookMessages).set({ sealedBody: null }).where(eq(webhookMessages.sessionId, sessionId));
  await tx.orm.update(webhookAttempts).set({ sealedAnswer: null }).where(inArray(webhookAttempts.messageId, messages));
}

/** How much there is under a session's key, besides its files. */
export async function countSealed(
  tx: Transaction,
  sessionId: string,
): Promise<{ readonly examinations: number; readonly faces: number; readonly messages: number }> {
  const [found] = await tx.orm.select({ n: count() }).from(examinations).where(eq(examinations.sessionId, sessionId));
  const [faces] = await tx.orm
    .select({ n: count() })
    .from(faceTemplates)
    .where(and(eq(faceTemplates.sessionId, sessionId), isNotNull(faceTemplates.sealedDescriptor)));
  const [told] = await tx.orm
    .select({ n: count() })
    .from(webhookMessages)
    .where(and(eq(webhookMessages.sessionId, sessionId), isNotNull(webhookMessages.sealedBody)));
  return { examinations: found?.n ?? 0, faces: faces?.n ?? 0, messages: told?.n ?? 0 };
}

export async function insertReceipt(tx: Transaction, row: typeof deletionReceipts.$inferInsert): Promise<void> {
  await tx.orm.insert(deletionReceipts).values(row);
}

export async function findReceipt(db: Pick<Database, 'orm'>, sessionId: string) {
  const { statement, signature, publicKey } = deletionReceipts;
  const [row] = await db.orm
    .select({ statement, signature, publicKey })
    .from(deletionReceipts)
    .where(eq(deletionReceipts.sessionId, sessionId));
  return row ?? null;
}

/** Erased sessions whose objects could not all be removed: a row of theirs still names one. */
export async function findHalfErasedSessions(db: Database, limit: number): Promise<string[]> {
  const left = db.orm.select({ id: evidence.id }).from(evidence).where(eq(evidence.sessionId, sessions.id));
  const frames = db.orm
    .select({ id: livenessPackets.id })
    .from(livenessPackets)
    .where(eq(livenessPackets.sessionId, sessions.id));
  const rows = await db.orm
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.state, 'erased'), or(exists(left), exists(frames))))
    .limit(limit);
  return rows.map((row) => row.id);
}
