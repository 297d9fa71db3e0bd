import { COUNTRY_CODES } from '@bonafide/contract';
import { type FaultyAnswer, FILES, questionsOf, readAnswers } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import { changeOwn } from '../flow/capture-session.ts';
import type { FlowCaller } from '../flow/flow-caller.ts';
import { type FlowOutcome, refused } from '../flow/flow-outcome.ts';
import { takeFile } from '../flow/take-file.ts';
import { advance } from '../sessions/advance-session.ts';
import { deleteEvidenceRow, listEvidence } from '../sessions/queries.ts';
import { openSessionKey, sealJson } from '../sessions/session-secrets.ts';
import { upsertAnswers } from './queries.ts';
import { ANSWERS_CONTEXT, fileStepPrefix, questionFiles, sessionQuestionnaire } from './session-questionnaire.ts';

/** How the session stands, or which answers cannot be taken. */
export interface Answered {
  readonly outcome: FlowOutcome;
  readonly faults: readonly FaultyAnswer[];
}

/** Keeps all answers, or none: a questionnaire is answered as a whole. Answering again replaces them. */
export async function answerQuestionnaire(
  deps: Deps,
  caller: FlowCaller,
  sent: Readonly<Record<string, unknown>>,
): Promise<Answered> {
  let faults: readonly FaultyAnswer[] = [];
  const outcome = await changeOwn(deps, caller, async (tx, session) => {
    const asked = await sessionQuestionnaire(deps, tx, session);
    const key = openSessionKey(deps, session);
    if (!asked || !key) return refused('not_allowed');
    const held = await listEvidence(tx, { sessionId: session.id, attempt: session.attempt });
    const context = { countries: COUNTRY_CODES, files: questionFiles(asked.row, held) };
    const read = readAnswers(asked.row.definition, sent, context);
    if (!read.ok) {
      faults = read.faults;
      return refused('answers_refused');
    }
    await upsertAnswers(tx, {
      sessionId: session.id,
      questionnaireId: asked.row.id,
      sealedAnswers: sealJson(key, read.answers, ANSWERS_CONTEXT),
      answeredAt: deps.clock.now(),
    });
    const facts = { step: 'QUESTIONNAIRE', version: asked.row.version };
    await advance(tx, deps, { session, event: 'evidence.added', actor: 'applicant', facts });
    return null;
  });
  return { outcome, faults };
}

const MOST_FILES = 10;

/** Stores a file as the answer to a question: instead of the former one, or beside it where several may be given. */
export function addQuestionFile(
  deps: Deps,
  caller: FlowCaller,
  file: { readonly question: string; readonly bytes: Uint8Array },
): Promise<FlowOutcome> {
  return takeFile(deps, caller, file.bytes, async (tx, { session }) => {
    const asked = await sessionQuestionnaire(deps, tx, session);
    const question = asked && questionsOf(asked.row.definition).find(({ key }) => key === file.question);
    if (!asked || !question || !FILES.includes(question.type)) return refused('not_allowed');
    const held = await listEvidence(tx, { sessionId: session.id, attempt: session.attempt });
    const own = questionFiles(asked.row, held)[question.key] ?? [];
    const number = question.type === 'FILE' ? 1 : own.length + 1;
    return number > MOST_FILES ? refused('not_allowed') : { step: `${fileStepPrefix(question.key)}${number}` };
  });
}

/** Takes back every file of a question. */
export async function removeQuestionFiles(deps: Deps, caller: FlowCaller, question: string): Promise<FlowOutcome> {
  const removed: string[] = [];
  const outcome = await changeOwn(deps, caller, async (tx, session) => {
    const asked = await sessionQuestionnaire(deps, tx, session);
    if (!asked) return refused('not_allowed');
    const held = await listEvidence(tx, { sessionId: session.id, attempt: session.attempt });
    const own = questionFiles(asked.row, held)[question] ?? [];
    for (const row of held.filter(({ step }) => own.includes(step))) {
      await deleteEvidenceRow(tx, row.id);
      removed.push(row.blobKey);
    }
    return null;
  });
  await Promise.all(removed.map((blobKey) => deps.blobs.delete(blobKey)));
  return outcome;
}
