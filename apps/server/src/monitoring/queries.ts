import { and, arrayContains, asc, count, eq, gt, gte, inArray, isNull, lt, lte, ne } from 'drizzle-orm';
import { type MonitoringState, monitorings } from '../platform/db/monitoring-schema.ts';
import { webhookMessages } from '../platform/db/schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;
export type MonitoringRow = typeof monitorings.$inferSelect;

/** States in which somebody is held against the lists. */
export const WATCHED: readonly MonitoringState[] = ['pending', 'active', 'alert'];

export async function insertMonitoring(tx: Transaction, row: MonitoringRow): Promise<void> {
  await tx.orm.insert(monitorings).values(row);
}

export async function findMonitoringById(db: Reader, id: string): Promise<MonitoringRow | null> {
  const [row] = await db.orm.select().from(monitorings).where(eq(monitorings.id, id));
  return row ?? null;
}

export interface Own {
  readonly partnerId: string;
  readonly id: string;
}
const isOwn = ({ partnerId, id }: Own) => and(eq(monitorings.id, id), eq(monitorings.partnerId, partnerId));

/** Null for somebody else's, exactly as for one that never was. */
export async function findMonitoring(db: Reader, own: Own): Promise<MonitoringRow | null> {
  const [row] = await db.orm.select().from(monitorings).where(isOwn(own));
  return row ?? null;
}

/** Those of them that are the partner's and still kept, in any order. */
export async function findMonitorings(
  db: Reader,
  { partnerId, ids }: { readonly partnerId: string; readonly ids: readonly string[] },
): Promise<readonly MonitoringRow[]> {
  if (ids.length === 0) return [];
  return db.orm
    .select()
    .from(monitorings)
    .where(and(eq(monitorings.partnerId, partnerId), inArray(monitorings.id, [...ids])));
}

export async function lockMonitoring(tx: Transaction, own: Own): Promise<MonitoringRow | null> {
  const [row] = await tx.orm.select().from(monitorings).where(isOwn(own)).for('update');
  return row ?? null;
}

export async function updateMonitoring(
  tx: Transaction,
  id: string,
  set: Partial<MonitoringRow>,
): Promise<MonitoringRow> {
  const [row] = await tx.orm.update(monitorings).set(set).where(eq(monitorings.id, id)).returning();
  if (!row) throw new Error('a locked monitoring is not there');
  return row;
}

/** With its key, its findings, and what was told of it. */
export async function deleteMonitoring(tx: Transaction, id: string): Promise<void> {
  await tx.orm
    .update(webhookMessages)
    .set({ sealedBody: null })
    .where(and(eq(webhookMessages.sessionId, id), eq(webhookMessages.subject, 'monitoring')));
  await tx.orm.delete(monitorings).where(eq(monitorings.id, id));
}

/** One of this person that came from verifications, to be joined by another of the same person. */
export async function lockOfPerson(
  tx: Transaction,
  { partnerId, personDigest }: Pick<MonitoringRow, 'partnerId' | 'personDigest'>,
): Promise<MonitoringRow | null> {
  const [row] = await tx.orm
    .select()
    .from(monitorings)
    .where(
      and(
        eq(monitorings.partnerId, partnerId),
        eq(monitorings.personDigest, personDigest),
        eq(monitorings.fromSession, true),
        ne(monitorings.state, 'stopped'),
      ),
    )
    .limit(1)
    .for('update');
  return row ?? null;
}

/** Made from this verification. */
export async function lockOfSession(tx: Transaction, sessionId: string): Promise<readonly MonitoringRow[]> {
  return tx.orm
    .select()
    .from(monitorings)
    .where(arrayContains(monitorings.scanRefs, [sessionId]))
    .orderBy(asc(monitorings.id))
    .for('update');
}

/** Everybody who is watched, in order of id; `after` goes on behind one. */
export async function listWatched(
  db: Reader,
  {
    after,
    limit,
    onlyPending = false,
  }: { readonly after: string | null; readonly limit: number; readonly onlyPending?: boolean },
): Promise<readonly MonitoringRow[]> {
  return db.orm
    .select()
    .from(monitorings)
    .where(
      and(
        inArray(monitorings.state, onlyPending ? ['pending'] : [...WATCHED]),
        after === null ? undefined : gt(monitorings.id, after),
      ),
    )
    .orderBy(asc(monitorings.id))
    .limit(limit);
}

/** Ids of those that have waited longer than they should for their first screening. */
export async function findWaiting(db: Reader, before: Date, limit: number): Promise<readonly string[]> {
  const rows = await db.orm
    .select({ id: monitorings.id })
    .from(monitorings)
    .where(and(eq(monitorings.state, 'pending'), lt(monitorings.createdAt, before)))
    .orderBy(asc(monitorings.createdAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Those whose time is over, and that go on until then. */
export async function findExpired(db: Reader, now: Date, limit: number): Promise<readonly Own[]> {
  return db.orm
    .select({ id: monitorings.id, partnerId: monitorings.partnerId })
    .from(monitorings)
    .where(and(inArray(monitorings.state, [...WATCHED]), lte(monitorings.expiresAt, now)))
    .orderBy(asc(monitorings.expiresAt))
    .limit(limit);
}

/** Partners of whose monitorings some run out before `until`, which was not told yet. */
export async function findPartnersToTell(db: Reader, until: Date, limit: number): Promise<readonly string[]> {
  const rows = await db.orm
    .selectDistinct({ partnerId: monitorings.partnerId })
    .from(monitorings)
    .where(runOut(until))
    .limit(limit);
  return rows.map(({ partnerId }) => partnerId);
}

const runOut = (until: Date) =>
  and(inArray(monitorings.state, [...WATCHED]), lte(monitorings.expiresAt, until), isNull(monitorings.expiryToldAt));

/** Notes that it is told of them, and answers how many go on and how many end. */
export async function markTold(
  tx: Transaction,
  { partnerId, until, now }: { readonly partnerId: string; readonly until: Date; readonly now: Date },
): Promise<{ readonly extended: number; readonly ending: number }> {
  const rows = await tx.orm
    .update(monitorings)
    .set({ expiryToldAt: now })
    .where(and(eq(monitorings.partnerId, partnerId), runOut(until)))
    .returning({ subscribed: monitorings.subscribed });
  const extended = rows.filter(({ subscribed }) => subscribed).length;
  return { extended, ending: rows.length - extended };
}

export async function countWatched(db: Reader): Promise<number> {
  const [row] = await db.orm
    .select({ n: count() })
    .from(monitorings)
    .where(inArray(monitorings.state, [...WATCHED]));
  return row?.n ?? 0;
}

export async function listByIds(db: Reader, ids: readonly string[]): Promise<readonly MonitoringRow[]> {
  if (ids.length === 0) return [];
  return db.orm
    .select()
    .from(monitorings)
    .where(and(inArray(monitorings.id, [...ids]), inArray(monitorings.state, [...WATCHED])))
    .orderBy(asc(monitorings.id));
}

/** Nothing new was found about these. */
export async function markScreened(
  db: Reader,
  { ids, version, now }: { readonly ids: readonly string[]; readonly version: number; readonly now: Date },
): Promise<void> {
  if (ids.length === 0) return;
  await db.orm
    .update(monitorings)
    .set({ screenedVersion: version, checkedAt: now })
    .where(and(inArray(monitorings.id, [...ids]), lte(monitorings.screenedVersion, version)));
}

/** Whoever was screened since, by an older state of the lists. */
export async function findCheckedBefore(
  db: Reader,
  { since, version }: { readonly since: Date; readonly version: number },
): Promise<readonly string[]> {
  const rows = await db.orm
    .select({ id: monitorings.id })
    .from(monitorings)
    .where(
      and(
        inArray(monitorings.state, [...WATCHED]),
        gte(monitorings.checkedAt, since),
        lt(monitorings.screenedVersion, version),
      ),
    );
  return rows.map(({ id }) => id);
}
