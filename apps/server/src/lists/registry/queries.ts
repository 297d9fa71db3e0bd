import { and, asc, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import {
  screeningEntities,
  screeningLists,
  screeningListVersions,
  screeningSharedIndexes,
} from '../../platform/db/lists-schema.ts';
import type { Database, Transaction } from '../../platform/ports.ts';
import type { EntryRow, ListRow, Reader } from '../queries.ts';

export type VersionRow = typeof screeningListVersions.$inferSelect;

/** False when there is a list of this id. */
export async function insertList(tx: Transaction, row: ListRow): Promise<boolean> {
  const made = await tx.orm
    .insert(screeningLists)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: screeningLists.id });
  return made.length > 0;
}

export async function findList(db: Reader, id: string): Promise<ListRow | null> {
  const [row] = await db.orm.select().from(screeningLists).where(eq(screeningLists.id, id));
  return row ?? null;
}

export async function lockList(tx: Transaction, id: string): Promise<ListRow | null> {
  const [row] = await tx.orm.select().from(screeningLists).where(eq(screeningLists.id, id)).for('update');
  return row ?? null;
}

export async function updateList(db: Database | Transaction, id: string, set: Partial<ListRow>): Promise<void> {
  await db.orm.update(screeningLists).set(set).where(eq(screeningLists.id, id));
}

/** The operator's lists, and those of the partner where one asks; by their ids. */
export async function listLists(db: Reader, partnerId: string | null): Promise<readonly ListRow[]> {
  const seen = or(
    isNull(screeningLists.partnerId),
    partnerId === null ? undefined : eq(screeningLists.partnerId, partnerId),
  );
  return db.orm.select().from(screeningLists).where(seen).orderBy(asc(screeningLists.id));
}

export async function countOwnLists(db: Reader, partnerId: string): Promise<number> {
  return db.orm.$count(screeningLists, eq(screeningLists.partnerId, partnerId));
}

/** The version that holds of each list. */
export async function currentVersions(
  db: Reader,
  rows: readonly Pick<ListRow, 'version'>[],
): Promise<ReadonlyMap<number, VersionRow>> {
  const numbers = rows.flatMap(({ version }) => (version === null ? [] : [version]));
  if (numbers.length === 0) return new Map();
  const versions = await db.orm
    .select()
    .from(screeningListVersions)
    .where(inArray(screeningListVersions.number, numbers));
  return new Map(versions.map((version) => [version.number, version]));
}

/** Lists whose origin is to be looked at, `limit` at most. */
export async function findDueLists(db: Reader, now: Date, limit: number): Promise<readonly ListRow[]> {
  return db.orm
    .select()
    .from(screeningLists)
    .where(and(isNotNull(screeningLists.refreshMinutes), lte(screeningLists.dueAt, now)))
    .orderBy(asc(screeningLists.dueAt))
    .limit(limit);
}

/** One publication at a time in the whole installation, so that versions commit in their order. */
export async function lockPublication(tx: Transaction): Promise<void> {
  await tx.orm.execute(sql`select pg_advisory_xact_lock(hashtext('screening_list_versions'))`);
}

/** True where nobody publishes at this moment, nor until the transaction ends. */
export async function tryPublication(tx: Transaction): Promise<boolean> {
  const { rows } = await tx.orm.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('screening_list_versions')) as taken`,
  );
  return rows[0]?.taken === true;
}

/** The caller holds the publication. */
export async function insertVersion(tx: Transaction, row: typeof screeningListVersions.$inferInsert): Promise<number> {
  const [made] = await tx.orm
    .insert(screeningListVersions)
    .values(row)
    .returning({ number: screeningListVersions.number });
  if (!made) throw new Error('a version was not made');
  return made.number;
}

export async function updateVersion(tx: Transaction, number: number, set: Partial<VersionRow>): Promise<void> {
  await tx.orm.update(screeningListVersions).set(set).where(eq(screeningListVersions.number, number));
}

export async function deleteVersion(tx: Transaction, number: number): Promise<void> {
  await tx.orm.delete(screeningListVersions).where(eq(screeningListVersions.number, number));
}

/** Entries hold no longer from this version on; of a partner's own list nothing but the key of the entry stays, nor a copy in an index. */
export async function closeEntries(
  tx: Transaction,
  {
    listId,
    sourceIds,
    version,
  }: { readonly listId: string; readonly sourceIds: readonly string[]; readonly version: number },
): Promise<void> {
  if (sourceIds.length > 0) await forgetSharedIndexes(tx);
  for (let at = 0; at < sourceIds.length; at += BATCH)
    await tx.orm
      .update(screeningEntities)
      .set({ toVersion: version, sealedEntity: null })
      .where(
        and(
          eq(screeningEntities.listId, listId),
          inArray(screeningEntities.sourceId, sourceIds.slice(at, at + BATCH)),
          isNull(screeningEntities.toVersion),
        ),
      );
}

const BATCH = 1_000;

export async function insertEntries(tx: Transaction, rows: readonly EntryRow[]): Promise<void> {
  if (rows.length > 0) await tx.orm.insert(screeningEntities).values([...rows]);
}

/** Without its key an index that lies in a file cannot be opened any more. */
async function forgetSharedIndexes(tx: Transaction): Promise<void> {
  await tx.orm.delete(screeningSharedIndexes);
}

/** With everything that stood on it, ever. */
export async function deleteList(tx: Transaction, id: string): Promise<void> {
  await forgetSharedIndexes(tx);
  await tx.orm.delete(screeningEntities).where(eq(screeningEntities.listId, id));
  await tx.orm.delete(screeningLists).where(eq(screeningLists.id, id));
}

/** What held before so many versions ago is of no use to anybody. */
export async function deleteEntriesBefore(db: Database, before: Date): Promise<void> {
  await db.orm.execute(sql`delete from screening_entities using screening_list_versions ended
    where ended.number = screening_entities.to_version and ended.created_at < ${before.toISOString()}::timestamptz`);
}

const holdsOn = (listId: string) => and(eq(screeningEntities.listId, listId), isNull(screeningEntities.toVersion));

export async function hasEntry(
  db: Reader,
  { listId, sourceId }: { readonly listId: string; readonly sourceId: string },
): Promise<boolean> {
  const count = await db.orm.$count(screeningEntities, and(holdsOn(listId), eq(screeningEntities.sourceId, sourceId)));
  return count > 0;
}

/** The entries that hold of one list, by their keys. */
export async function listEntries(
  db: Reader,
  listId: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly EntryRow[]> {
  return db.orm
    .select()
    .from(screeningEntities)
    .where(holdsOn(listId))
    .orderBy(asc(screeningEntities.sourceId))
    .limit(page.limit)
    .offset(page.offset);
}
