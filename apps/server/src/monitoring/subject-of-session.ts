import type { Deps } from '../deps.ts';
import { findOutcome } from '../pipeline/find-outcome.ts';
import { presentData } from '../sessions/present.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openCapture } from '../sessions/session-secrets.ts';
import type { MonitoredSubject } from './monitored-subject.ts';

/** Whom a verification's document names; null where it names nobody, or nothing is kept of it any more. */
export async function subjectOfSession(
  deps: Pick<Deps, 'db' | 'vault'>,
  session: SessionRow,
): Promise<Omit<MonitoredSubject, 'adverseMedia'> | null> {
  if (session.wrappedKey === null) return null;
  const outcome = await findOutcome(deps.db, deps, session);
  const data = presentData({ outcome, capture: openCapture(deps, session) });
  const given = data.docFirstName ?? '';
  const surname = data.docLastName ?? '';
  const name = `${given} ${surname}`.trim();
  if (name === '') return null;
  return {
    userType: 'person',
    name,
    parts: { given, surname },
    country: data.docNationality,
    dateOfBirth: data.docDob,
    sex: data.docSex === 'MALE' || data.docSex === 'FEMALE' ? data.docSex : null,
  };
}
