import { asksForPapers } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import type { Reader } from '../sessions/queries.ts';
import type { EvidenceRow, SessionRow } from '../sessions/session.ts';
import { openRequest } from '../sessions/session-secrets.ts';
import { findQuestionnaire, type QuestionnaireRow } from './queries.ts';

/** Context under which answers are sealed. */
export const ANSWERS_CONTEXT = 'answers';

/** What a session asks besides photos, and whether it may go on without. */
export interface SessionQuestionnaire {
  readonly row: QuestionnaireRow;
  readonly required: boolean;
}

/** Null where no questionnaire was asked for, or one that the partner does not have. */
export async function sessionQuestionnaire(
  deps: Pick<Deps, 'vault'>,
  reader: Reader,
  session: SessionRow,
): Promise<SessionQuestionnaire | null> {
  const request = asksForPapers(session.purpose) ? openRequest(deps, session) : null;
  const key = request?.questionnaire ?? null;
  const row = key === null ? null : await findQuestionnaire(reader, { partnerId: session.partnerId, key });
  return row && request ? { row, required: request.questionnaireRequired } : null;
}

/** Files of a question are evidence under this name, with a number at its end. */
export const fileStepPrefix = (question: string): string => `QUESTION_${question}_`;

/** Question -> the names of the files that were uploaded for it, oldest first. */
export function questionFiles(
  { definition }: Pick<QuestionnaireRow, 'definition'>,
  held: readonly Pick<EvidenceRow, 'step'>[],
): Readonly<Record<string, readonly string[]>> {
  const keys = definition.sections.flatMap(({ questions }) => questions.map(({ key }) => key));
  const numberOf = (step: string): number => Number(step.slice(step.lastIndexOf('_') + 1));
  return Object.fromEntries(
    keys.map((key) => {
      const own = held.map(({ step }) => step).filter((step) => step.replace(/\d+$/, '') === fileStepPrefix(key));
      return [key, own.sort((a, b) => numberOf(a) - numberOf(b))];
    }),
  );
}
