import type { LivenessOutcome } from '@bonafide/domain';
import { LIMITS } from '../api/limits.ts';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance } from '../sessions/advance-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openSessionKey, sealJson } from '../sessions/session-secrets.ts';
import { type ChallengeRow, outcomeContext, type RunningChallenge, sealRunning } from './challenge.ts';
import { type CutSelfie, cutSelfie } from './cut-selfie.ts';
import { updateChallenge } from './queries.ts';

/** A try that is over; `running` is its last state, which ends in an outcome. */
export interface EndingTry {
  readonly session: SessionRow;
  readonly row: ChallengeRow;
  readonly running: RunningChallenge;
}

/** Whether the attempt allows another try after this one failed. */
export const mayRetry = (row: Pick<ChallengeRow, 'try'>): boolean => row.try < LIMITS.livenessTries;

/**
 * Ends one try. Passed, its chosen frame becomes the photo of the face. When it was the last one, the best frame becomes it all
 * the same: the attempt is judged with a challenge that failed, instead of leaving the person without an answer.
 */
export async function endTry(tx: Transaction, deps: Deps, ending: EndingTry): Promise<CutSelfie> {
  const { row, running } = ending;
  const outcome = outcomeOf(running);
  const key = openSessionKey(deps, ending.session);
  if (!key) throw new Error('a challenge of an erased session');
  await updateChallenge(tx, row.id, {
    status: outcome.passed ? 'passed' : 'failed',
    sealedState: sealRunning(key, row.id, running),
    sealedOutcome: sealJson(key, outcome, outcomeContext(row.id)),
    endedAt: deps.clock.now(),
  });
  const told = await advance(tx, deps, {
    session: ending.session,
    event: outcome.passed ? 'liveness.passed' : 'liveness.failed',
    actor: 'applicant',
    facts: { attempt: row.attempt, try: row.try, frames: outcome.frames, faults: outcome.faults },
  });
  const session = told.advanced ? told.session : ending.session;
  if (!outcome.passed && mayRetry(row)) return { session, replacedBlobKey: null };
  return cutSelfie(tx, deps, { session, challengeId: row.id, frame: outcome.selfieFrame });
}

function outcomeOf({ challenge: { reply } }: RunningChallenge): LivenessOutcome {
  if (reply?.kind !== 'passed' && reply?.kind !== 'failed') throw new Error('a challenge that goes on has no outcome');
  return reply.outcome;
}
