import type { LivenessOutcome } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import type { Reader } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openJson, openSessionKey } from '../sessions/session-secrets.ts';
import { outcomeContext } from './challenge.ts';
import { listChallenges } from './queries.ts';

/** What came of the attempt's challenge: of the try that was passed or waived, else of the last. Null where none was asked. */
export async function findLiveness(
  deps: Pick<Deps, 'vault'>,
  reader: Reader,
  session: SessionRow,
): Promise<LivenessOutcome | null> {
  const key = openSessionKey(deps, session);
  const tries = await listChallenges(reader, { sessionId: session.id, attempt: session.attempt });
  const decisive = tries.find(({ status }) => status === 'passed' || status === 'waived') ?? tries.at(-1);
  if (!key || !decisive?.sealedOutcome) return null;
  return openJson<LivenessOutcome>(key, decisive.sealedOutcome, outcomeContext(decisive.id));
}
