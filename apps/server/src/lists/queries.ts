import type { ListEntity } from '@bonafide/screening';
import { and, asc, eq, gt, isNull, lte, max, or, sql } from 'drizzle-orm';
import { screeningEntities, screeningLists, screeningListVersions } from '../platform/db/lists-schema.ts';
import type { Database, Transaction, Vault } from '../platform/ports.ts';
import { entryOpener, type StoredEntry } from './open-entry.ts';

export type Reader = Pick<Database | Transaction, 'orm'>;
/** What reading entries needs: those of custom lists are sealed. */
export interface EntryReader {
  readonly db: Reader;
  readonly vault: Vault;
}

export type ListRow = typeof screeningLists.$inferSelect;
export type EntryRow = typeof screeningEntities.$inferSelect;

/** An entry as it stands on a list. */
export interface StoredEntity {
  readonly entity: ListEntity;
  /** Null: every partner sees it; else this one alone. */
  readonly partnerId: string | null;
}

/** Read and opened at a time: whoever shares the database or the processor waits no longer than for so many. */
const BATCH = 200;

/** Grows whenever any list changes; 0 before the first. Versions commit in their order, so none turns up later below it. */
export async function listsVersion(db: Reader): Promise<number> {
  const [row] = await db.orm.select({ latest: max(screeningListVersions.number) }).from(screeningListVersions);
  return row?.latest ?? 0;
}

/** One version of the lists; its time tells it from one of the same number in a database that was restored meanwhile. */
export interface VersionMark {
  readonly number: number;
  readonly createdAt: Date;
}

/** Null where nothing was ever published, or not this. */
export async function findVersionMark(db: Reader, number: number): Promise<VersionMark | null> {
  const { createdAt } = screeningListVersions;
  const [row] = await db.orm
    .select({ createdAt })
    .from(screeningListVersions)
    .where(eq(screeningListVersions.number, number));
  return row ? { number, createdAt: row.createdAt } : null;
}

export async function isSameVersion(db: Reader, { number, createdAt }: VersionMark): Promise<boolean> {
  const now = await findVersionMark(db, number);
  return now !== null && now.createdAt.getTime() === createdAt.getTime();
}

const holdsAt = (version: number) =>
  and(
    lte(screeningEntities.fromVersion, version),
    or(isNull(screeningEntities.toVersion), gt(screeningEntities.toVersion, version)),
  );

/**
 * The entries that came or changed after `after`, as of `version`, in order of list and key; `page` of them are read at a time. What is
 * published meanwhile is not seen. Entries of a custom list that is removed meanwhile are left out.
 */
export async function* streamChangedEntities(
  reader: EntryReader,
  { after, version, page = BATCH }: { readonly after: number; readonly version: number; readonly page?: number },
): AsyncGenerator<StoredEntity> {
  yield* streamEntries(reader, and(gt(screeningEntities.fromVersion, after), holdsAt(version)), page);
}

/** Ids of entries that held at `after` and hold no longer at `version`; entries of custom lists that were removed are not named. */
export async function* streamRemovedIds(
  db: Reader,
  { after, version }: { readonly after: number; readonly version: number },
): AsyncGenerator<string> {
  const later = sql`exists (select from screening_entities later where later.list_id = ${screeningEntities.listId}
    and later.source_id = ${screeningEntities.sourceId} and later.from_version <= ${version}
    and (later.to_version is null or later.to_version > ${version}))`;
  const gone = and(
    holdsAt(after),
    gt(screeningEntities.toVersion, after),
    lte(screeningEntities.toVersion, version),
    sql`not ${later}`,
  );
  for await (const { entry } of pagesOf(db, gone)) yield entityIdOf(entry);
}

async function* streamEntries(
  reader: EntryReader,
  which: ReturnType<typeof and>,
  page = BATCH,
): AsyncGenerator<StoredEntity> {
  const open = entryOpener(reader.vault);
  for await (const row of pagesOf(reader.db, which, page)) {
    const entity = open(storedEntry(row));
    if (entity) yield { entity, partnerId: row.list.partnerId };
  }
}

export interface ListedEntry {
  readonly entry: EntryRow;
  readonly list: Pick<ListRow, 'id' | 'partnerId' | 'wrappedKey'>;
}

/** By pages, each a statement of its own: nothing is locked, and no transaction stays open while a reader works. */
async function* pagesOf(db: Reader, which: ReturnType<typeof and>, page = BATCH): AsyncGenerator<ListedEntry> {
  const { id, partnerId, wrappedKey } = screeningLists;
  for (let last: EntryRow | null = null; ; ) {
    const behind =
      last && sql`(${screeningEntities.listId}, ${screeningEntities.sourceId}) > (${last.listId}, ${last.sourceId})`;
    const rows: ListedEntry[] = await db.orm
      .select({ entry: screeningEntities, list: { id, partnerId, wrappedKey } })
      .from(screeningEntities)
      .innerJoin(screeningLists, eq(id, screeningEntities.listId))
      .where(and(which, behind ?? undefined))
      .orderBy(asc(screeningEntities.listId), asc(screeningEntities.sourceId))
      .limit(page);
    yield* rows;
    last = rows.at(-1)?.entry ?? null;
    if (rows.length < page) return;
  }
}

const entityIdOf = ({ listId, sourceId }: EntryRow): string => `${listId}:${sourceId}`;

export function openEntity(vault: Vault, row: ListedEntry): ListEntity | null {
  return entryOpener(vault)(storedEntry(row));
}

const storedEntry = ({ entry, list }: ListedEntry): StoredEntry => ({ ...entry, wrappedKey: list.wrappedKey });

/** Lists that were removed in between, with everything on them. */
export async function removedListsBetween(
  db: Reader,
  { after, version }: { readonly after: number; readonly version: number },
): Promise<readonly string[]> {
  const rows = await db.orm
    .selectDistinct({ listId: screeningListVersions.listId })
    .from(screeningListVersions)
    .where(
      and(
        gt(screeningListVersions.number, after),
        lte(screeningListVersions.number, version),
        eq(screeningListVersions.removedList, true),
      ),
    );
  return rows.map(({ listId }) => listId);
}

/** The entries that hold of one list. */
export async function* streamList(reader: EntryReader, listId: string): AsyncGenerator<ListEntity> {
  const which = and(eq(screeningEntities.listId, listId), isNull(screeningEntities.toVersion));
  for await (const { entity } of streamEntries(reader, which)) yield entity;
}
