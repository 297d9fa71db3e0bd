import { asksForPapers } from '@bonafide/domain';
import { sessionSteps } from '../additional-steps/session-steps.ts';
import type { Deps } from '../deps.ts';
import { livenessStanding } from '../liveness/liveness-standing.ts';
import { findAnswers } from '../questionnaires/queries.ts';
import { sessionQuestionnaire } from '../questionnaires/session-questionnaire.ts';
import { listEvidence, type Reader } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { type CaptureContext, openCapture, openRequest } from '../sessions/session-secrets.ts';
import { requiredSteps } from './load-flow.ts';

/** Whether the attempt can be judged: every photo is there, and a challenge that was demanded has ended. */
export async function isComplete(deps: Deps, reader: Reader, session: SessionRow): Promise<boolean> {
  const held = await listEvidence(reader, { sessionId: session.id, attempt: session.attempt });
  const capture = openCapture(deps, session);
  const required: readonly string[] = [
    ...requiredSteps(session, capture),
    ...papers(deps, session, capture).map(({ name }) => name),
  ];
  if (!required.every((step) => held.some((row) => row.step === step))) return false;
  if (!(await isAnswered(deps, reader, session))) return false;
  const standing = await livenessStanding(deps, reader, session);
  return standing?.settled ?? false;
}

/** Nothing is asked, or it is answered, or may be left out. */
async function isAnswered(deps: Deps, reader: Reader, session: SessionRow): Promise<boolean> {
  const asked = await sessionQuestionnaire(deps, reader, session);
  return !asked?.required || (await findAnswers(reader, session.id)) !== null;
}

function papers(deps: Deps, session: SessionRow, capture: CaptureContext) {
  const request = asksForPapers(session.purpose) ? openRequest(deps, session) : null;
  return request ? sessionSteps(request, capture) : [];
}
