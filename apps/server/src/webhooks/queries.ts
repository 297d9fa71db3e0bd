import { and, asc, count, eq, gt, inArray, isNull, lt, max, or, sql } from 'drizzle-orm';
import { webhookAttempts, webhookMessages } from '../platform/db/schema.ts';
import { notifications, prunedMessages } from '../platform/db/webhooks-schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';

/**
 * `pending`: to be sent, now or by the schedule. `delivered`: a 2xx came back. `parked`: given up after 72 hours.
 * `withdrawn`: its session was erased, or its notification switched off, before it could be sent.
 */
export type MessageState = 'pending' | 'delivered' | 'parked' | 'withdrawn';

export type MessageRow = typeof webhookMessages.$inferSelect;
export type AttemptRow = typeof webhookAttempts.$inferSelect;
export type Orm = Transaction['orm'] | Database['orm'];

export async function insertMessage(tx: Transaction, row: typeof webhookMessages.$inferInsert): Promise<void> {
  await tx.orm.insert(webhookMessages).values(row);
}

/** The caller holds the session's row lock, so two messages never get the same number; those that were pruned count. */
export async function nextMessageSequence(tx: Transaction, sessionId: string): Promise<number> {
  const pruned = tx.orm
    .select({ sequence: prunedMessages.sequence })
    .from(prunedMessages)
    .where(eq(prunedMessages.subjectId, sessionId));
  const [row] = await tx.orm
    .select({ latest: sql<number | null>`greatest(${max(webhookMessages.sequence)}, (${pruned}))` })
    .from(webhookMessages)
    .where(eq(webhookMessages.sessionId, sessionId));
  return (row?.latest ?? 0) + 1;
}

/** Removes messages that were delivered before `before`, with all that is known of their tries; how many. Oldest first, `limit` at most. */
export async function pruneDelivered(db: Pick<Database, 'orm'>, before: Date, limit: number): Promise<number> {
  const { rows } = await db.orm.execute<{ n: number }>(sql`
    with old as (
      select id, session_id, sequence from webhook_messages
      where state = 'delivered' and delivered_at < ${before.toISOString()}::timestamptz
      order by delivered_at limit ${limit} for update skip locked
    ), numbers as (
      insert into pruned_messages (subject_id, sequence) select session_id, max(sequence) from old group by session_id
      on conflict (subject_id) do update set sequence = greatest(pruned_messages.sequence, excluded.sequence)
    ), tries as (delete from webhook_attempts where message_id in (select id from old)),
    gone as (delete from webhook_messages where id in (select id from old) returning 1)
    select count(*)::int as n from gone`);
  return rows[0]?.n ?? 0;
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

/** Messages of one session to one receiver, which keep their order. */
const sameLane = (message: MessageRow) =>
  and(
    eq(webhookMessages.sessionId, message.sessionId),
    // With an address of its own all news of a session goes there, whichever notification it is sent by.
    message.url === null
      ? and(isNull(webhookMessages.url), eq(webhookMessages.notificationId, message.notificationId))
      : eq(webhookMessages.url, message.url),
    eq(webhookMessages.state, 'pending'),
  );

/** The pending message that has to arrive before this one; null when it is this one's turn. */
export async function findEarlier(tx: Transaction, message: MessageRow): Promise<MessageRow | null> {
  const [row] = await tx.orm
    .select()
    .from(webhookMessages)
    .where(and(sameLane(message), lt(webhookMessages.sequence, message.sequence)))
    .orderBy(asc(webhookMessages.sequence))
    .limit(1);
  return row ?? null;
}

/** The pending message whose turn it is after this one. */
export async function findFollower(tx: Transaction, message: MessageRow): Promise<string | null> {
  const [row] = await tx.orm
    .select({ id: webhookMessages.id })
    .from(webhookMessages)
    .where(and(sameLane(message), gt(webhookMessages.sequence, message.sequence)))
    .orderBy(asc(webhookMessages.sequence))
    .limit(1);
  return row?.id ?? null;
}

/** Where a message goes by now, of a statement that joins its notification. */
export const messageAddress = sql<string | null>`coalesce(${webhookMessages.url}, ${notifications.url})`;

/** Where a message goes by now. Null when it is unknown or nobody is there to be told any more. */
export async function findMessageUrl(orm: Orm, id: string): Promise<string | null> {
  const [row] = await orm
    .select({ url: messageAddress })
    .from(webhookMessages)
    .innerJoin(notifications, eq(notifications.id, webhookMessages.notificationId))
    .where(eq(webhookMessages.id, id));
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
