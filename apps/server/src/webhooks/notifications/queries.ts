import { and, asc, eq, sql } from 'drizzle-orm';
import { webhookMessages } from '../../platform/db/schema.ts';
import { notifications } from '../../platform/db/webhooks-schema.ts';
import type { Database, Transaction } from '../../platform/ports.ts';

export type NotificationRow = typeof notifications.$inferSelect;
type Reader = Pick<Database | Transaction, 'orm'>;

export async function insertNotification(db: Reader, row: typeof notifications.$inferInsert): Promise<NotificationRow> {
  const [inserted] = await db.orm.insert(notifications).values(row).returning();
  if (inserted === undefined) throw new Error('an insert gave back no row');
  return inserted;
}

/** For deliveries, which hold the id themselves. Partners go through `findPartnerNotification`. */
export async function findNotification(db: Reader, id: string): Promise<NotificationRow | null> {
  const [row] = await db.orm.select().from(notifications).where(eq(notifications.id, id));
  return row ?? null;
}

export interface OwnNotification {
  readonly partnerId: string;
  readonly id: string;
}

const own = ({ partnerId, id }: OwnNotification) =>
  and(eq(notifications.id, id), eq(notifications.partnerId, partnerId));

/** Null for somebody else's, exactly as for one that never was. */
export async function findPartnerNotification(db: Reader, of: OwnNotification): Promise<NotificationRow | null> {
  const [row] = await db.orm.select().from(notifications).where(own(of));
  return row ?? null;
}

export async function lockPartnerNotification(tx: Transaction, of: OwnNotification): Promise<NotificationRow | null> {
  const [row] = await tx.orm.select().from(notifications).where(own(of)).for('update');
  return row ?? null;
}

/** The default one first, then in the order of their making. */
export async function listNotifications(db: Reader, partnerId: string): Promise<readonly NotificationRow[]> {
  return db.orm
    .select()
    .from(notifications)
    .where(eq(notifications.partnerId, partnerId))
    .orderBy(sql`${notifications.id} <> ${notifications.partnerId}`, asc(notifications.createdAt), notifications.id);
}

/** Where each partner's default notification goes, by the partner's id. */
export async function listDefaultUrls(db: Reader): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db.orm
    .select({ partnerId: notifications.partnerId, url: notifications.url })
    .from(notifications)
    .where(eq(notifications.id, notifications.partnerId));
  return new Map(rows.map(({ partnerId, url }) => [partnerId, url]));
}

export async function updateNotification(
  tx: Reader,
  id: string,
  change: Partial<Omit<NotificationRow, 'id' | 'partnerId' | 'createdAt'>>,
): Promise<void> {
  if (Object.keys(change).length > 0) await tx.orm.update(notifications).set(change).where(eq(notifications.id, id));
}

export async function deleteNotification(tx: Transaction, id: string): Promise<void> {
  await tx.orm.delete(notifications).where(eq(notifications.id, id));
}

/** Nothing that waits for this notification is sent any more. */
export async function withdrawWaiting(tx: Transaction, notificationId: string): Promise<void> {
  await tx.orm
    .update(webhookMessages)
    .set({ state: 'withdrawn', nextAttemptAt: null })
    .where(and(eq(webhookMessages.notificationId, notificationId), eq(webhookMessages.state, 'pending')));
}
