import type { Deps } from '../../deps.ts';
import type { Partner } from '../../partners/partner.ts';
import { findPartnerSession, findPartnerStanding, type PartnerSessionId } from '../../sessions/queries.ts';
import type { SessionRow, SessionStanding } from '../../sessions/session.ts';
import { done, type Outcome, refuse } from '../outcome.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The one answer for a verification that is not the partner's, whether or not it exists (invariant 8). */
const NO_SUCH_VERIFICATION = refuse('BAD_VALUE', 'There is no verification with this scanRef');

export interface VerificationQuery {
  readonly partner: Partner;
  readonly scanRef: string;
}

export async function findVerification(deps: Deps, query: VerificationQuery): Promise<Outcome<SessionRow>> {
  const found = await findOwnSession(deps, query);
  return found.ok && found.value.purpose !== 'verification' ? NO_SUCH_VERIFICATION : found;
}

/** Enough to tell its status, at less cost: nothing is asked more often. */
export async function findStanding(
  deps: Pick<Deps, 'db'>,
  query: VerificationQuery,
): Promise<Outcome<SessionStanding>> {
  const found = await findOwn(findPartnerStanding, deps, query);
  return found.ok && found.value.purpose !== 'verification' ? NO_SUCH_VERIFICATION : found;
}

/** Of whatever purpose: webhooks of age estimations name the session itself. */
export function findOwnSession(deps: Pick<Deps, 'db'>, query: VerificationQuery): Promise<Outcome<SessionRow>> {
  return findOwn(findPartnerSession, deps, query);
}

async function findOwn<Session>(
  find: (db: Deps['db'], by: PartnerSessionId) => Promise<Session | null>,
  { db }: Pick<Deps, 'db'>,
  { partner, scanRef }: VerificationQuery,
): Promise<Outcome<Session>> {
  if (!UUID.test(scanRef)) return NO_SUCH_VERIFICATION;
  const session = await find(db, { partnerId: partner.id, sessionId: scanRef });
  return session ? done(session) : NO_SUCH_VERIFICATION;
}
