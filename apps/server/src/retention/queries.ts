import { eq, inArray } from 'drizzle-orm';
import { evidence, examinations, webhookAttempts, webhookMessages } from '../platform/db/schema.ts';
import type { Transaction } from '../platform/ports.ts';

/** Everything sealed under the session's key and everything a receiver answered. Rows that only name objects stay until those are gone. */
export async function deleteSealedFindings(tx: Transaction, sessionId: string): Promise<void> {
  const messages = tx.orm
    .select({ id: webhookMessages.id })
    .from(webhookMessages)
    .where(eq(webhookMessages.sessionId, sessionId));
  await tx.orm.delete(examinations).where(eq(examinations.sessionId, sessionId));
  await tx.orm.update(evidence).set({ sealedReading: null }).where(eq(evidence.sessionId, sessionId));
  await tx.orm.update(webhookMessages).set({ sealedBody: null }).where(eq(webhookMessages.sessionId, sessionId));
  await tx.orm.update(webhookAttempts).set({ answerStart: null }).where(inArray(webhookAttempts.messageId, messages));
}
