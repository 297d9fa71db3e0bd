import type { PeopleListKind } from '@bonafide/checks';
import { and, asc, count, eq, inArray, ne, sql } from 'drizzle-orm';
import { type PersonState, people, peopleLists } from '../platform/db/people-schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';
import { removePeopleTemplates } from './templates/queries.ts';

type Reader = Pick<Database | Transaction, 'orm'>;

export type PeopleListRow = Omit<typeof peopleLists.$inferSelect, 'kind'> & { readonly kind: PeopleListKind };
export type PersonRow = typeof people.$inferSelect;

/** Empties the templates of people and forgets the people with their keys. */
export async function deletePeople(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await removePeopleTemplates(tx, ids);
  await tx.orm.delete(people).where(inArray(people.id, [...ids]));
}

/** Inserts a list, or answers the partner's list of that name. */
export async function ensureList(tx: Transaction, row: PeopleListRow): Promise<PeopleListRow> {
  await tx.orm.insert(peopleLists).values(row).onConflictDoNothing();
  const named = and(eq(peopleLists.partnerId, row.partnerId), eq(peopleLists.name, row.name));
  const [list] = await tx.orm.select().from(peopleLists).where(named);
  if (!list) throw new Error('a list that was just made is gone');
  return list as PeopleListRow;
}

export async function listLists(db: Reader, partnerId: string): Promise<readonly PeopleListRow[]> {
  const rows = await db.orm
    .select()
    .from(peopleLists)
    .where(eq(peopleLists.partnerId, partnerId))
    .orderBy(asc(peopleLists.name));
  return rows as PeopleListRow[];
}

export async function insertPerson(tx: Transaction, row: PersonRow): Promise<void> {
  await tx.orm.insert(people).values(row);
}

/** People whose faces were taken from a session, those of one kind of photo or all. */
export async function listSessionPeople(db: Reader, sessionId: string, source?: string): Promise<readonly PersonRow[]> {
  const own = eq(people.sessionId, sessionId);
  return db.orm
    .select()
    .from(people)
    .where(source === undefined ? own : and(own, eq(people.source, source)));
}

/** People on the partner's lists that block, whose faces were taken from a session's photo. */
export async function listBlockedPeople(db: Reader, sessionId: string, source: string): Promise<readonly PersonRow[]> {
  const rows = await db.orm
    .select({ person: people })
    .from(people)
    .innerJoin(peopleLists, and(eq(peopleLists.id, people.listId), eq(peopleLists.kind, 'blacklist')))
    .where(and(eq(people.sessionId, sessionId), eq(people.source, source)));
  return rows.map(({ person }) => person);
}

export interface PeopleQuery {
  readonly partnerId: string;
  readonly listId: string;
  readonly offset?: number;
  readonly limit?: number;
}

/** People on the partner's list, first come first; everybody where no limit is given. */
export async function listPeople(db: Reader, { partnerId, listId, offset = 0, limit }: PeopleQuery) {
  const query = db.orm
    .select({ person: people })
    .from(people)
    .innerJoin(peopleLists, eq(peopleLists.id, people.listId))
    .where(and(eq(people.listId, listId), eq(peopleLists.partnerId, partnerId)))
    .orderBy(asc(people.createdAt), asc(people.id))
    .offset(offset);
  const rows = limit === undefined ? await query : await query.limit(limit);
  return rows.map(({ person }) => person);
}

/** How many are on each of these lists; lists without anybody are left out. */
export async function countPeople(db: Reader, listIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (listIds.length === 0) return new Map();
  const rows = await db.orm
    .select({ listId: people.listId, people: count() })
    .from(people)
    .where(inArray(people.listId, [...listIds]))
    .groupBy(people.listId);
  return new Map(rows.map((row) => [row.listId, row.people]));
}

/** Null for somebody else's list, exactly as for one that never was. */
export async function findList(
  db: Reader,
  of: { readonly partnerId: string; readonly listId: string },
): Promise<PeopleListRow | null> {
  const own = and(eq(peopleLists.id, of.listId), eq(peopleLists.partnerId, of.partnerId));
  const [row] = await db.orm.select().from(peopleLists).where(own);
  return (row ?? null) as PeopleListRow | null;
}

/** False when the partner has another list of that name. */
export async function renameList(tx: Transaction, list: Pick<PeopleListRow, 'id' | 'partnerId'>, name: string) {
  const named = and(eq(peopleLists.partnerId, list.partnerId), eq(peopleLists.name, name), ne(peopleLists.id, list.id));
  if ((await tx.orm.$count(peopleLists, named)) > 0) return false;
  await tx.orm.update(peopleLists).set({ name }).where(eq(peopleLists.id, list.id));
  return true;
}

/** Only of a list without people. */
export async function deleteList(tx: Transaction, listId: string): Promise<void> {
  await tx.orm.delete(peopleLists).where(eq(peopleLists.id, listId));
}

/** The person, kept from changing until the transaction ends. */
export async function lockPerson(tx: Transaction, personId: string) {
  const [row] = await tx.orm
    .select({ person: people, list: peopleLists })
    .from(people)
    .innerJoin(peopleLists, eq(peopleLists.id, people.listId))
    .where(eq(people.id, personId))
    .for('update', { of: people });
  return row ? { person: row.person, list: row.list as PeopleListRow } : null;
}

/** The photo is looked at: it is forgotten whatever came of it. */
export async function updatePersonState(tx: Transaction, personId: string, state: PersonState): Promise<void> {
  await tx.orm.update(people).set({ state, sealedPhoto: null }).where(eq(people.id, personId));
}

/** The photo is still to be looked at, or nobody could: it is kept. */
export async function markPerson(tx: Transaction, personId: string, state: 'waiting' | 'failed'): Promise<void> {
  await tx.orm.update(people).set({ state }).where(eq(people.id, personId));
}

export interface StuckPerson {
  readonly personId: string;
  /** The queue gave the job up after its last retry. */
  readonly failed: boolean;
}

/** People whose photos wait although the queue holds no living job for them. */
export async function findStuckPeople(db: Reader, before: Date, limit: number): Promise<readonly StuckPerson[]> {
  const { rows } = await db.orm.execute<{ id: string; failed: boolean }>(sql`
    select p.id, coalesce(bool_or(j.state = 'failed'), false) as failed
    from people p
    left join jobs.job j on j.name = 'describe-person' and j.data ->> 'personId' = p.id::text
    where p.state = 'waiting' and p.created_at < ${before}
    group by p.id
    having coalesce(bool_and(j.state not in ('created', 'retry', 'active')), true)
    order by p.id
    limit ${limit}`);
  return rows.map(({ id, failed }) => ({ personId: id, failed }));
}

/** People of a partner, by their ids. */
export async function findPeople(db: Reader, ids: readonly string[]): Promise<readonly PersonRow[]> {
  if (ids.length === 0) return [];
  return db.orm
    .select()
    .from(people)
    .where(inArray(people.id, [...ids]));
}

/** Null for a person on somebody else's list, exactly as for one that never was. */
export async function findPerson(
  db: Reader,
  of: { readonly partnerId: string; readonly personId: string },
): Promise<PersonRow | null> {
  const [row] = await db.orm
    .select({ person: people })
    .from(people)
    .innerJoin(peopleLists, eq(peopleLists.id, people.listId))
    .where(and(eq(people.id, of.personId), eq(peopleLists.partnerId, of.partnerId)));
  return row?.person ?? null;
}
