import { faultOfQuestionnaire, type Questionnaire } from '@bonafide/domain';
import { done, type Outcome, refuse } from '../api/outcome.ts';
import type { Deps } from '../deps.ts';
import { findQuestionnaire, insertQuestionnaire, type QuestionnaireRow } from './queries.ts';

/** One answer for what does not exist and what is another partner's. */
export const NO_QUESTIONNAIRE = refuse('BAD_VALUE', 'There is no such questionnaire');

export interface WantedQuestionnaire {
  readonly partnerId: string;
  readonly key: string;
  readonly definition: Questionnaire;
}

/** Makes a questionnaire. Refused: a taken key, and one that cannot be asked. */
export async function createQuestionnaire(deps: Deps, wanted: WantedQuestionnaire): Promise<Outcome<QuestionnaireRow>> {
  const former = await findQuestionnaire(deps.db, wanted);
  return former ? refuse('BAD_VALUE', "'key': There is a questionnaire with this key") : saveVersion(deps, wanted, 1);
}

/** Asks in another way from now on. Who answered before answered the former version, which stays. */
export async function changeQuestionnaire(deps: Deps, wanted: WantedQuestionnaire): Promise<Outcome<QuestionnaireRow>> {
  const former = await findQuestionnaire(deps.db, wanted);
  return former ? saveVersion(deps, wanted, former.version + 1) : NO_QUESTIONNAIRE;
}

async function saveVersion(
  deps: Deps,
  wanted: WantedQuestionnaire,
  version: number,
): Promise<Outcome<QuestionnaireRow>> {
  const fault = faultOfQuestionnaire(wanted.definition);
  if (fault !== null) return refuse('BAD_VALUE', fault);
  const row = { ...wanted, id: deps.random.uuid(), version, createdAt: deps.clock.now() };
  const saved = await deps.db.transaction((tx) => insertQuestionnaire(tx, row));
  return saved ? done(row) : refuse('BAD_VALUE', 'Somebody else changed this questionnaire at the same time');
}
