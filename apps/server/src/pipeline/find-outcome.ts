import type { ExaminationOutcome } from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import type { Reader } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openJson, openSessionKey } from '../sessions/session-secrets.ts';
import { findExamination, findExaminations } from './queries.ts';

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

/** The same for several sessions by their ids; those without one are left out. */
export async function findOutcomes(
  db: Reader,
  deps: Pick<Deps, 'vault'>,
  sessions: readonly SessionRow[],
): Promise<ReadonlyMap<string, ExaminationOutcome>> {
  const rows = new Map(sessions.map((session) => [session.id, session]));
  const examined = await findExaminations(db, [...rows.keys()]);
  return new Map(
    examined.flatMap(({ sessionId, sealedOutcome }) => {
      const session = rows.get(sessionId);
      const key = session && openSessionKey(deps, session);
      if (!key) return [];
      return [[sessionId, openJson<ExaminationOutcome>(key, sealedOutcome, examinationContext(session.attempt))]];
    }),
  );
}
