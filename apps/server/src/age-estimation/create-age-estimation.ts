import { type AgeEstimationRequest, tokenRequest } from '@bonafide/contract';
import { AGE_CREDIT } from '../credits/credit-kinds.ts';
import { spendCredits } from '../credits/spend-credits.ts';
import type { Deps } from '../deps.ts';
import type { Partner } from '../partners/partner.ts';
import { type CreatedSession, createSessionIn } from '../sessions/create-session.ts';
import { openSessionKey } from '../sessions/session-secrets.ts';
import { insertEstimation } from './queries.ts';

/** What the token is sealed under; a document's verification leads back to it. */
export const TOKEN_CONTEXT = 'token';

/** Sessions without an id of the partner's own still need one. */
const NOBODY = 'age-estimation';

/** Makes a session in which a face is looked at for its age. What the partner may ask for was checked before. Null: no credit is left. */
export async function createAgeEstimation(
  deps: Deps,
  input: { readonly partner: Partner; readonly request: AgeEstimationRequest },
): Promise<CreatedSession | null> {
  const { partner, request } = input;
  const wanted = tokenRequest.parse({
    clientId: request.client_id ?? NOBODY,
    checkLiveness: partner.settings.liveness === 'active',
    callbackUrl: request.webhook_url,
    successUrl: request.success_redirect,
    errorUrl: request.underage_redirect,
    unverifiedUrl: request.uncertain_redirect,
    expiryTime: request.expiry_minutes * 60,
  });
  return deps.db.transaction(async (tx) => {
    if ((await spendCredits(tx, partner, [AGE_CREDIT])) !== null) return null;
    const made = await createSessionIn(tx, deps, { partnerId: partner.id, request: wanted, purpose: 'age_estimation' });
    const key = openSessionKey(deps, made.session);
    if (!key) throw new Error('a session that was just made has a key');
    await insertEstimation(tx, {
      sessionId: made.session.id,
      clientId: request.client_id,
      minAge: request.min_age,
      confidenceThreshold: request.confidence_threshold,
      buffer: request.buffer,
      escalation: request.escalation === 'DOC' ? 'document' : 'none',
      retryLimit: request.retry_limit,
      savePhoto: request.save_photo,
      sealedToken: key.seal(new TextEncoder().encode(made.authToken), TOKEN_CONTEXT),
    });
    return made;
  });
}
