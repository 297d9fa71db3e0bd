import { type TokenRequest, type TokenResponse, toTokenResponse } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import type { Partner } from '../../partners/partner.ts';
import { createSession } from '../../sessions/create-session.ts';
import { done, type Outcome, refuse } from '../outcome.ts';

/** Makes a session for a partner that may ask for everything in its request. */
export async function requestToken(
  deps: Deps,
  input: { readonly partner: Partner; readonly request: TokenRequest },
): Promise<Outcome<TokenResponse>> {
  const { partner, request } = input;
  if (request.callbackUrl !== null && !partner.settings.callbackUrlAllowed)
    return refuse('PERMISSIONS_ERROR', 'You are not allowed to use a custom callback url.');
  if (request.dummyStatus !== null && partner.environment !== 'DEV')
    return refuse('PERMISSIONS_ERROR', notHere(partner.environment));
  const { session, request: stored, authToken } = await createSession(deps, { partnerId: partner.id, request });
  const link = new URLSearchParams({ authToken });
  return done(
    toTokenResponse(stored, {
      authToken,
      scanRef: session.id,
      redirectUrl: `${deps.config.publicUrl}/api/v2/redirect?${link}`,
      digitString: stored.digitString,
    }),
  );
}

function notHere(environment: Partner['environment']): string {
  const partners = environment === 'DEMO' ? 'DEMO' : 'TESTING/PRODUCTION';
  return `This endpoint is not available for ${partners} partners.`;
}
