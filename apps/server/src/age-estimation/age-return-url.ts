import type { Deps } from '../deps.ts';
import type { Reader } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import type { SessionRequest } from '../sessions/session-secrets.ts';
import { findEstimation } from './queries.ts';
import { findStepUp } from './step-up.ts';

/** Where the person goes from here: to the document that is asked for, or by the outcome to the partner's page. */
export async function ageReturnUrl(
  deps: Deps,
  reader: Reader,
  { session, request }: { readonly session: SessionRow; readonly request: SessionRequest },
): Promise<string | null> {
  if (session.state === 'in_review') return (await findStepUp(deps, reader, session))?.url ?? null;
  const outcome = (await findEstimation(reader, session.id))?.outcome;
  if (outcome === 'success') return request.successUrl;
  if (outcome === 'underage') return request.errorUrl;
  return outcome === null || outcome === undefined ? null : request.unverifiedUrl;
}
