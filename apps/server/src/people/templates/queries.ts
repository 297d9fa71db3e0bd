import { and, asc, eq, gt, inArray, isNotNull, max, sql } from 'drizzle-orm';
import { faceTemplates, people } from '../../platform/db/people-schema.ts';
import { sessions } from '../../platform/db/schema.ts';
import type { Database, Transaction } from '../../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;

/** Any number that every process agrees on. */
const CHANGES_LOCK = 7_316_204_552;

/** Numbers of changes must become visible in their order: whoever changes faces does so alone until its transaction ends. */
async function lockChanges(tx: Transaction): Promise<void> {
  await tx.orm.execute(sql`select pg_advisory_xact_lock(${CHANGES_LOCK})`);
}

const NEXT_CHANGE = sql<number>`nextval('face_changes')`;

/** Lock the session's row, where there is one, before: the order of the two locks is the same everywhere. */
export async function insertTemplate(
  tx: Transaction,
  row: Omit<typeof faceTemplates.$inferInsert, 'change'>,
): Promise<void> {
  await lockChanges(tx);
  await tx.orm.insert(faceTemplates).values({ ...row, change: NEXT_CHANGE });
}

/** Empties a session's templates, those of one gallery or all. */
export async function removeSessionTemplates(tx: Transaction, sessionId: string, gallery?: string): Promise<void> {
  await lockChanges(tx);
  const own = and(eq(faceTemplates.sessionId, sessionId), isNotNull(faceTemplates.sealedDescriptor));
  await tx.orm
    .update(faceTemplates)
    .set({ sealedDescriptor: null, change: NEXT_CHANGE })
    .where(gallery === undefined ? own : and(own, eq(faceTemplates.gallery, gallery)));
}

/** Empties the templates of people, who are forgotten in the same transaction. */
export async function removePeopleTemplates(tx: Transaction, ids: readonly string[]): Promise<void> {
  await lockChanges(tx);
  await tx.orm
    .update(faceTemplates)
    .set({ sealedDescriptor: null, change: NEXT_CHANGE })
    .where(and(inArray(faceTemplates.personId, [...ids]), isNotNull(faceTemplates.sealedDescriptor)));
}

/** A template with whatever is needed to open it; `owner` is the session or the person whose key sealed it. */
const TEMPLATE = {
  number: faceTemplates.number,
  partnerId: faceTemplates.partnerId,
  gallery: faceTemplates.gallery,
  model: faceTemplates.model,
  sessionId: faceTemplates.sessionId,
  personId: faceTemplates.personId,
  sealedDescriptor: faceTemplates.sealedDescriptor,
  change: faceTemplates.change,
  clientId: sessions.clientId,
  wrappedKey: sql<Buffer | null>`coalesce(${sessions.wrappedKey}, ${people.wrappedKey})`,
};

export type TemplateRow = Awaited<ReturnType<typeof listChanges>>[number];

/** Additions and removals after `change`, in their order. */
export async function listChanges(db: Reader, after: number, limit: number) {
  return db.orm
    .select(TEMPLATE)
    .from(faceTemplates)
    .leftJoin(sessions, eq(sessions.id, faceTemplates.sessionId))
    .leftJoin(people, eq(people.id, faceTemplates.personId))
    .where(gt(faceTemplates.change, after))
    .orderBy(asc(faceTemplates.change))
    .limit(limit);
}

/** 0 when there was none. */
export async function latestChange(db: Reader): Promise<number> {
  const [row] = await db.orm.select({ change: max(faceTemplates.change) }).from(faceTemplates);
  return row?.change ?? 0;
}

/** Templates that are still there, by number. */
export async function findTemplates(db: Reader, numbers: readonly number[]): Promise<readonly TemplateRow[]> {
  if (numbers.length === 0) return [];
  return db.orm
    .select(TEMPLATE)
    .from(faceTemplates)
    .leftJoin(sessions, eq(sessions.id, faceTemplates.sessionId))
    .leftJoin(people, eq(people.id, faceTemplates.personId))
    .where(and(inArray(faceTemplates.number, [...numbers]), isNotNull(faceTemplates.sealedDescriptor)));
}

/** The face of a session in one gallery, if there is one. */
export async function findSessionTemplate(db: Reader, sessionId: string, gallery: string) {
  const [row] = await db.orm
    .select({ model: faceTemplates.model, sealedDescriptor: faceTemplates.sealedDescriptor })
    .from(faceTemplates)
    .where(
      and(
        eq(faceTemplates.sessionId, sessionId),
        eq(faceTemplates.gallery, gallery),
        isNotNull(faceTemplates.sealedDescriptor),
      ),
    );
  return row ?? null;
}
