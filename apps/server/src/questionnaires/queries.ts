import { and, asc, desc, eq } from 'drizzle-orm';
import { questionnaireAnswers, questionnaires } from '../platform/db/questionnaires-schema.ts';
import type { Transaction } from '../platform/ports.ts';
import type { Reader } from '../sessions/queries.ts';

export type QuestionnaireRow = typeof questionnaires.$inferSelect;
export type AnswersRow = typeof questionnaireAnswers.$inferSelect;

/** False when somebody else made this version at the same moment. */
export async function insertQuestionnaire(tx: Transaction, row: QuestionnaireRow): Promise<boolean> {
  const made = await tx.orm
    .insert(questionnaires)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: questionnaires.id });
  return made.length > 0;
}

/** The version that is asked now. */
export async function findQuestionnaire(
  db: Reader,
  of: { readonly partnerId: string; readonly key: string },
): Promise<QuestionnaireRow | null> {
  const [row] = await db.orm
    .select()
    .from(questionnaires)
    .where(and(eq(questionnaires.partnerId, of.partnerId), eq(questionnaires.key, of.key)))
    .orderBy(desc(questionnaires.version))
    .limit(1);
  return row ?? null;
}

export async function findQuestionnaireById(db: Reader, id: string): Promise<QuestionnaireRow | null> {
  const [row] = await db.orm.select().from(questionnaires).where(eq(questionnaires.id, id));
  return row ?? null;
}

/** The newest version of each key. */
export async function listQuestionnaires(db: Reader, partnerId: string): Promise<readonly QuestionnaireRow[]> {
  return db.orm
    .selectDistinctOn([questionnaires.key])
    .from(questionnaires)
    .where(eq(questionnaires.partnerId, partnerId))
    .orderBy(asc(questionnaires.key), desc(questionnaires.version));
}

export async function upsertAnswers(tx: Transaction, row: AnswersRow): Promise<void> {
  const { sessionId: _key, ...changes } = row;
  await tx.orm
    .insert(questionnaireAnswers)
    .values(row)
    .onConflictDoUpdate({ target: questionnaireAnswers.sessionId, set: changes });
}

export async function findAnswers(db: Reader, sessionId: string): Promise<AnswersRow | null> {
  const [row] = await db.orm.select().from(questionnaireAnswers).where(eq(questionnaireAnswers.sessionId, sessionId));
  return row ?? null;
}

export async function deleteAnswers(tx: Transaction, sessionId: string): Promise<void> {
  await tx.orm.delete(questionnaireAnswers).where(eq(questionnaireAnswers.sessionId, sessionId));
}
