import { and, asc, count, desc, eq, gte, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import { webhookMessages } from '../../platform/db/schema.ts';
import { notifications } from '../../platform/db/webhooks-schema.ts';
import type { Transaction } from '../../platform/ports.ts';
import { type MessageRow, type MessageState, messageAddress, type Orm } from '../queries.ts';

/** Which of a partner's messages are meant. */
export interface MessageFilter {
  readonly partnerId: string;
  readonly states?: readonly MessageState[];
  readonly event?: string | undefined;
  readonly notificationId?: string | undefined;
  readonly sessionId?: string | undefined;
  /** Written at this moment or later. */
  readonly from?: Date | undefined;
  /** Written before this moment. */
  readonly to?: Date | undefined;
}

function matching(filter: MessageFilter): SQL | undefined {
  const { states, event, notificationId, sessionId, from, to } = filter;
  return and(
    eq(webhookMessages.partnerId, filter.partnerId),
    states && inArray(webhookMessages.state, [...states]),
    event === undefined ? undefined : eq(webhookMessages.event, event),
    notificationId === undefined ? undefined : eq(webhookMessages.notificationId, notificationId),
    sessionId === undefined ? undefined : eq(webhookMessages.sessionId, sessionId),
    from && gte(webhookMessages.createdAt, from),
    to && lt(webhookMessages.createdAt, to),
  );
}

export type ListedMessage = MessageRow & { readonly address: string | null };

/** Newest first, with where each goes by now. */
export async function listMessages(
  orm: Orm,
  filter: MessageFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly ListedMessage[]> {
  const rows = await orm
    .select({ message: webhookMessages, address: messageAddress })
    .from(webhookMessages)
    .leftJoin(notifications, eq(notifications.id, webhookMessages.notificationId))
    .where(matching(filter))
    .orderBy(desc(webhookMessages.createdAt), desc(webhookMessages.sequence), desc(webhookMessages.id))
    .limit(page.limit)
    .offset(page.offset);
  return rows.map((row) => ({ ...row.message, address: row.address }));
}

export async function countMatching(orm: Orm, filter: MessageFilter): Promise<number> {
  const [row] = await orm.select({ n: count() }).from(webhookMessages).where(matching(filter));
  return row?.n ?? 0;
}

/** Null for somebody else's, exactly as for one that never was. */
export async function findPartnerMessage(
  orm: Orm,
  of: { readonly partnerId: string; readonly id: string },
): Promise<ListedMessage | null> {
  const [row] = await orm
    .select({ message: webhookMessages, address: messageAddress })
    .from(webhookMessages)
    .leftJoin(notifications, eq(notifications.id, webhookMessages.notificationId))
    .where(and(eq(webhookMessages.id, of.id), eq(webhookMessages.partnerId, of.partnerId)));
  return row ? { ...row.message, address: row.address } : null;
}

/** Locks the oldest of them that can still be sent to somebody, `limit` at most, in their order; `after` continues behind one. */
export async function lockSendable(
  tx: Transaction,
  filter: MessageFilter,
  { limit, after }: { readonly limit: number; readonly after: MessageRow | null },
): Promise<readonly MessageRow[]> {
  const behind =
    after &&
    sql`(${webhookMessages.createdAt}, ${webhookMessages.id}) > (${after.createdAt.toISOString()}::timestamptz, ${after.id}::uuid)`;
  const rows = await tx.orm
    .select({ message: webhookMessages })
    .from(webhookMessages)
    .innerJoin(notifications, eq(notifications.id, webhookMessages.notificationId))
    .where(and(matching(filter), isNotNull(webhookMessages.sealedBody), isNotNull(messageAddress), behind ?? undefined))
    .orderBy(asc(webhookMessages.createdAt), asc(webhookMessages.id))
    .limit(limit)
    .for('update', { of: webhookMessages });
  return rows.map(({ message }) => message);
}
