import type { Deps } from '../../deps.ts';
import { eraseSession } from '../../retention/erase-session.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { findOwnSession, type VerificationQuery } from './find-verification.ts';

/** Erases what is known about a person. Only ids, times and the fact of the deletion stay. */
export async function deleteVerification(deps: Deps, query: VerificationQuery): Promise<Outcome<null>> {
  const found = await findOwnSession(deps, query);
  if (!found.ok) return found;
  switch (await eraseSession(deps, found.value.id)) {
    case 'erased':
      return done(null);
    case 'in_use':
      return refuse('PARTNER_ERROR', 'Token has not expired yet.');
    case 'undecided':
      return refuse('PARTNER_ERROR', 'The verification is being processed. Delete it when it is decided.');
  }
}
