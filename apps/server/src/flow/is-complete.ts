import type { Deps } from '../deps.ts';
import { livenessStanding } from '../liveness/liveness-standing.ts';
import { listEvidence, type Reader } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openCapture } from '../sessions/session-secrets.ts';
import { requiredSteps } from './load-flow.ts';

/** Whether the attempt can be judged: every photo is there, and a challenge that was demanded has ended. */
export async function isComplete(deps: Deps, reader: Reader, session: SessionRow): Promise<boolean> {
  const held = await listEvidence(reader, { sessionId: session.id, attempt: session.attempt });
  const required = requiredSteps(session, openCapture(deps, session));
  if (!required.every((step) => held.some((row) => row.step === step))) return false;
  const standing = await livenessStanding(deps, reader, session);
  return standing?.settled ?? false;
}
