import type { LivenessOutcome } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import type { SessionKey } from '../platform/ports.ts';
import type { Reader } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openJson, openSessionKey } from '../sessions/session-secrets.ts';
import { type ChallengeRow, outcomeContext } from './challenge.ts';
import { listChallenges } from './queries.ts';

/**
 * What came of the attempt's challenge: of the try that was passed or waived, else of the last, with the faults of all. Null where
 * none was asked for.
 */
export async function findLiveness(
  deps: Pick<Deps, 'vault'>,
  reader: Reader,
  session: SessionRow,
): Promise<LivenessOutcome | null> {
  const key = openSessionKey(deps, session);
  if (!key) return null;
  const tries = await listChallenges(reader, { sessionId: session.id, attempt: session.attempt });
  const outcomes = tries.toReversed().flatMap((row) => outcomeOf(key, row) ?? []);
  const decisive = tries.find(({ status }) => status === 'passed' || status === 'waived');
  if (decisive) return outcomeOf(key, decisive);
  const [last] = outcomes;
  return last ? { ...last, faults: [...new Set(outcomes.flatMap(({ faults }) => faults))] } : null;
}

function outcomeOf(key: SessionKey, { id, sealedOutcome }: ChallengeRow): LivenessOutcome | null {
  return sealedOutcome && openJson<LivenessOutcome>(key, sealedOutcome, outcomeContext(id));
}
