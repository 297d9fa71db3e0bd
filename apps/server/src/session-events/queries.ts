import { and, asc, eq, gte, sql } from 'drizzle-orm';
import { auditEntries, sessions } from '../platform/db/schema.ts';
import type { Database } from '../platform/ports.ts';

type Reader = Pick<Database, 'orm'>;

/** A place in the order of all events: number of the transaction that wrote one, and its number within all. */
export interface EventPosition {
  readonly transaction: string;
  readonly number: number;
}

export interface StoredEvent extends EventPosition {
  readonly partnerId: string;
  readonly sessionId: string;
  readonly sequence: number;
  readonly event: string;
  readonly actor: string;
  readonly fromState: string;
  readonly toState: string;
  readonly at: Date;
}

/** Before everything that a transaction still open now may write. */
export async function currentPosition(db: Reader): Promise<EventPosition> {
  const { rows } = await db.orm.execute<{ oldest: string }>(
    sql`select pg_snapshot_xmin(pg_current_snapshot())::text as oldest`,
  );
  return { transaction: rows[0]?.oldest ?? '0', number: 0 };
}

/**
 * Events of verifications after `after`, in an order in which nothing is ever inserted behind the reader's back: by transaction, and only
 * of transactions older than every one that is still open. `since` leaves out what is too old to be told.
 */
export async function listEvents(
  db: Reader,
  of: {
    readonly after: EventPosition;
    readonly partnerId: string | null;
    readonly since: Date | null;
    readonly limit: number;
  },
): Promise<readonly StoredEvent[]> {
  const { after, partnerId, since } = of;
  const place = sql`(${auditEntries.transaction}, ${auditEntries.number})`;
  return db.orm
    .select({
      transaction: sql<string>`${auditEntries.transaction}::text`,
      number: auditEntries.number,
      partnerId: sessions.partnerId,
      sessionId: auditEntries.sessionId,
      sequence: auditEntries.sequence,
      event: auditEntries.event,
      actor: auditEntries.actor,
      fromState: auditEntries.fromState,
      toState: auditEntries.toState,
      at: auditEntries.at,
    })
    .from(auditEntries)
    .innerJoin(sessions, eq(sessions.id, auditEntries.sessionId))
    .where(
      and(
        sql`${place} > (${after.transaction}::xid8, ${after.number}::bigint)`,
        sql`${auditEntries.transaction} < pg_snapshot_xmin(pg_current_snapshot())`,
        eq(sessions.purpose, 'verification'),
        partnerId === null ? undefined : eq(sessions.partnerId, partnerId),
        since === null ? undefined : gte(auditEntries.at, since),
      ),
    )
    .orderBy(asc(auditEntries.transaction), asc(auditEntries.number))
    .limit(of.limit);
}
