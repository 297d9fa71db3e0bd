import { and, asc, count, eq, inArray, isNull, lt, max, or, sql } from 'drizzle-orm';
import { webhookAttempts, webhookMessages } from '../platform/db/schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';

/**
 * `pending`: to be sent, now or by the schedule. `delivered`: a 2xx came back. `parked`: given up after 72 hours.
 * `withdrawn`: its session was erased before it could be sent.
 */
export type MessageState = 'pending' | 'delivered' | 'parked' | 'withdrawn';

export type MessageRow = typeof webhookMessages.$inferSelect;
type Orm = Transaction['orm'] | Database['orm'];

export async function insertMessage(tx: Transaction, row: typeof webhookMessages.$inferInsert): Promise<void> {
  await tx.orm.insert(webhookMessages).values(row);
}

/** The caller holds the session's row lock, so two messages never get the same number. */
export async function nextMessageSequence(tx: Transaction, sessionId: string): Promise<number> {
  const [row] = await tx.orm
    .select({ latest: max(webhookMessages.sequence) })
    .from(webhookMessages)
    .where(eq(webhookMessages.sessionId, sessionId));
  return (row?.latest ?? 0) + 1;
}

export async function lockMessage(tx: Transaction, id: string): Promise<MessageRow | null> {
  const [row] = await tx.orm.select().from(webhookMessages).where(eq(webhookMessages.id, id)).for('update');
  return row ?? null;
}

export async function updateMessage(
  tx: Transaction,
  id: string,
  change: Partial<Omit<MessageRow, 'state'>> & { readonly state?: MessageState },
): Promise<void> {
  await tx.orm.update(webhookMessages).set(change).where(eq(webhookMessages.id, id));
}

export async function insertAttempt(tx: Transaction, row: typeof webhookAttempts.$inferInsert): Promise<void> {
  await tx.orm.insert(webhookAttempts).values(row);
}

/** True while an earlier message of the same session is still within its first `quickTries` tries. */
export async function earlierIsFresh(tx: Transaction, message: MessageRow, quickTries: number): Promise<boolean> {
  const [row] = await tx.orm
    .select({ id: webhookMessages.id })
    .from(webhookMessages)
    .where(
      and(
        eq(webhookMessages.sessionId, message.sessionId),
        lt(webhookMessages.sequence, message.sequence),
        eq(webhookMessages.state, 'pending'),
        lt(webhookMessages.attempts, quickTries),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Where a message goes; addresses never change. */
export async function findMessageUrl(orm: Orm, id: string): Promise<string | null> {
  const [row] = await orm.select({ url: webhookMessages.url }).from(webhookMessages).where(eq(webhookMessages.id, id));
  return row?.url ?? null;
}

/** Pending messages that should have been tried before `before`: their job was lost. */
export async function findOverdueMessages(orm: Orm, before: Date, limit: number): Promise<string[]> {
  const rows = await orm
    .select({ id: webhookMessages.id })
    .from(webhookMessages)
    .where(
      and(
        eq(webhookMessages.state, 'pending'),
        or(isNull(webhookMessages.nextAttemptAt), lt(webhookMessages.nextAttemptAt, before)),
      ),
    )
    .orderBy(asc(webhookMessages.nextAttemptAt))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** Messages that were given up, newest first, for people to look at. */
export async function listParked(orm: Orm, limit: number) {
  return orm
    .select({
      id: webhookMessages.id,
      partnerId: webhookMessages.partnerId,
      sessionId: webhookMessages.sessionId,
      event: webhookMessages.event,
      attempts: webhookMessages.attempts,
      parkedAt: webhookMessages.parkedAt,
    })
    .from(webhookMessages)
    .where(eq(webhookMessages.state, 'parked'))
    .orderBy(sql`${webhookMessages.parkedAt} desc`)
    .limit(limit);
}

/** How many messages wait and how many were given up; for `/health` and `bonafide doctor`. */
export async function countMessages(orm: Orm): Promise<{ readonly pending: number; readonly parked: number }> {
  const rows = await orm
    .select({ state: webhookMessages.state, n: count() })
    .from(webhookMessages)
    .where(inArray(webhookMessages.state, ['pending', 'parked']))
    .groupBy(webhookMessages.state);
  const of = (state: MessageState) => rows.find((row) => row.state === state)?.n ?? 0;
  return { pending: of('pending'), parked: of('parked') };
}

/** A session's messages in their order. */
export async function messagesOf(orm: Orm, sessionId: string): Promise<readonly MessageRow[]> {
  return orm
    .select()
    .from(webhookMessages)
    .where(eq(webhookMessages.sessionId, sessionId))
    .orderBy(asc(webhookMessages.sequence));
}

/** What happened at each try, oldest first. */
export async function listAttempts(orm: Orm, messageId: string) {
  return orm
    .select()
    .from(webhookAttempts)
    .where(eq(webhookAttempts.messageId, messageId))
    .orderBy(asc(webhookAttempts.at));
}
