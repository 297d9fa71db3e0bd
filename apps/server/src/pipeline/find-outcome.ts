import type { ExaminationOutcome } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import type { Reader } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openJson, openSessionKey } from '../sessions/session-secrets.ts';
import { findExamination } from './queries.ts';

export const examinationContext = (attempt: number): string => `examination/${attempt}`;

/** What was found about the session's latest attempt; null before, without an examination, and after erasing. */
export async function findOutcome(
  db: Reader,
  deps: Pick<Deps, 'vault'>,
  session: SessionRow,
): Promise<ExaminationOutcome | null> {
  const key = openSessionKey(deps, session);
  const row = key && (await findExamination(db, { sessionId: session.id, attempt: session.attempt }));
  return key && row ? openJson<ExaminationOutcome>(key, row.sealedOutcome, examinationContext(session.attempt)) : null;
}
