import { and, asc, count, desc, eq, exists, inArray, notExists, type SQL, sql } from 'drizzle-orm';
import {
  type CaseOrigin,
  type CaseState,
  type CaseVerdict,
  screeningCaseEntries,
  screeningCaseFindings,
  screeningCases,
} from '../platform/db/screening-cases-schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;
export type CaseRow = typeof screeningCases.$inferSelect;
export type CaseEntryRow = typeof screeningCaseEntries.$inferSelect;
export type CaseFindingRow = typeof screeningCaseFindings.$inferSelect;

/** Which case: of this person about this entry. */
export interface CaseOf {
  readonly partnerId: string;
  readonly personDigest: Uint8Array;
  readonly entityId: string;
}

/** Makes the case unless it is there, and locks it: two findings at once meet in one case. */
export async function lockOrInsertCase(tx: Transaction, row: typeof screeningCases.$inferInsert): Promise<CaseRow> {
  await tx.orm.insert(screeningCases).values(row).onConflictDoNothing();
  const [found] = await tx.orm
    .select()
    .from(screeningCases)
    .where(
      and(
        eq(screeningCases.partnerId, row.partnerId),
        eq(screeningCases.personDigest, row.personDigest),
        eq(screeningCases.entityId, row.entityId),
      ),
    )
    .for('update');
  if (!found) throw new Error('a case that was just made is not there');
  return found;
}

export async function lockCase(
  tx: Transaction,
  of: { readonly partnerId: string; readonly id: string },
): Promise<CaseRow | null> {
  const [row] = await tx.orm.select().from(screeningCases).where(isOwn(of)).for('update');
  return row ?? null;
}

/** Null for somebody else's, exactly as for one that never was. */
export async function findCase(
  db: Reader,
  of: { readonly partnerId: string; readonly id: string },
): Promise<CaseRow | null> {
  const [row] = await db.orm.select().from(screeningCases).where(isOwn(of));
  return row ?? null;
}

const isOwn = ({ partnerId, id }: { readonly partnerId: string; readonly id: string }) =>
  and(eq(screeningCases.id, id), eq(screeningCases.partnerId, partnerId));

export async function updateCase(tx: Transaction, id: string, set: Partial<CaseRow>): Promise<CaseRow> {
  const [row] = await tx.orm.update(screeningCases).set(set).where(eq(screeningCases.id, id)).returning();
  if (!row) throw new Error('a locked case is not there');
  return row;
}

/** What holds of a person: the cases about these entries. */
export async function findCasesOf(
  db: Reader,
  { partnerId, personDigest, entityIds }: Omit<CaseOf, 'entityId'> & { readonly entityIds: readonly string[] },
): Promise<readonly CaseRow[]> {
  if (entityIds.length === 0) return [];
  return db.orm
    .select()
    .from(screeningCases)
    .where(
      and(
        eq(screeningCases.partnerId, partnerId),
        eq(screeningCases.personDigest, personDigest),
        inArray(screeningCases.entityId, [...entityIds]),
      ),
    );
}

export async function insertFinding(tx: Transaction, row: CaseFindingRow): Promise<void> {
  await tx.orm.insert(screeningCaseFindings).values(row).onConflictDoNothing();
}

export async function listFindings(db: Reader, caseId: string): Promise<readonly CaseFindingRow[]> {
  return db.orm
    .select()
    .from(screeningCaseFindings)
    .where(eq(screeningCaseFindings.caseId, caseId))
    .orderBy(asc(screeningCaseFindings.foundAt), asc(screeningCaseFindings.subjectId));
}

/** What a session, a check or a monitoring came upon is forgotten; cases that nothing else came upon go with their keys. */
export async function deleteFindingsOf(tx: Transaction, subjectId: string): Promise<void> {
  const touched = await tx.orm
    .delete(screeningCaseFindings)
    .where(eq(screeningCaseFindings.subjectId, subjectId))
    .returning({ caseId: screeningCaseFindings.caseId });
  if (touched.length === 0) return;
  const ids = touched.map(({ caseId }) => caseId);
  const others = tx.orm.select().from(screeningCaseFindings).where(eq(screeningCaseFindings.caseId, screeningCases.id));
  await tx.orm.delete(screeningCases).where(and(inArray(screeningCases.id, ids), notExists(others)));
}

/** The caller holds the case's row lock, so two entries never get the same number. */
export async function insertEntry(
  tx: Transaction,
  row: Omit<typeof screeningCaseEntries.$inferInsert, 'sequence'>,
): Promise<void> {
  const next = sql<number>`(select coalesce(max(sequence), 0) + 1 from screening_case_entries where case_id = ${row.caseId})`;
  await tx.orm.insert(screeningCaseEntries).values({ ...row, sequence: next as unknown as number });
}

export async function listEntries(db: Reader, caseId: string): Promise<readonly CaseEntryRow[]> {
  return db.orm
    .select()
    .from(screeningCaseEntries)
    .where(eq(screeningCaseEntries.caseId, caseId))
    .orderBy(asc(screeningCaseEntries.sequence));
}

/** The entry that gave each case the verdict that holds. */
export async function latestDecisions(
  db: Reader,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseEntryRow>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db.orm
    .selectDistinctOn([screeningCaseEntries.caseId])
    .from(screeningCaseEntries)
    .where(and(inArray(screeningCaseEntries.caseId, [...caseIds]), eq(screeningCaseEntries.event, 'decided')))
    .orderBy(screeningCaseEntries.caseId, desc(screeningCaseEntries.sequence));
  return new Map(rows.map((row) => [row.caseId, row]));
}

export interface CaseFilter {
  readonly partnerId: string;
  readonly state?: CaseState | undefined;
  readonly verdict?: CaseVerdict | undefined;
  readonly listId?: string | undefined;
  readonly origin?: CaseOrigin | undefined;
  /** The session, check or monitoring that came upon it. */
  readonly subjectId?: string | undefined;
}

function matching(db: Reader, filter: CaseFilter): SQL | undefined {
  const { partnerId, state, verdict, listId, origin, subjectId } = filter;
  const found = db.orm
    .select()
    .from(screeningCaseFindings)
    .where(
      and(
        eq(screeningCaseFindings.caseId, screeningCases.id),
        origin && eq(screeningCaseFindings.origin, origin),
        subjectId === undefined ? undefined : eq(screeningCaseFindings.subjectId, subjectId),
      ),
    );
  return and(
    eq(screeningCases.partnerId, partnerId),
    state && eq(screeningCases.state, state),
    verdict && eq(screeningCases.verdict, verdict),
    listId === undefined ? undefined : eq(screeningCases.listId, listId),
    origin === undefined && subjectId === undefined ? undefined : exists(found),
  );
}

export async function countCases(db: Reader, filter: CaseFilter): Promise<number> {
  const [row] = await db.orm.select({ n: count() }).from(screeningCases).where(matching(db, filter));
  return row?.n ?? 0;
}

/** Newest first. */
export async function listCases(
  db: Reader,
  filter: CaseFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly CaseRow[]> {
  return db.orm
    .select()
    .from(screeningCases)
    .where(matching(db, filter))
    .orderBy(desc(screeningCases.createdAt), desc(screeningCases.id))
    .limit(page.limit)
    .offset(page.offset);
}
