import { type TokenRequest, type TokenResponse, toTokenResponse } from '@bonafide/contract';
import { resolveSteps } from '../../additional-steps/resolve-steps.ts';
import { creditsOf } from '../../credits/credits-of.ts';
import { spendCredits } from '../../credits/spend-credits.ts';
import type { Deps } from '../../deps.ts';
import { notHere } from '../../dummies/not-here.ts';
import { playDummy } from '../../dummies/play-dummy.ts';
import type { Partner } from '../../partners/partner.ts';
import { type CreatedSession, createSessionIn } from '../../sessions/create-session.ts';
import { done, type Outcome, refuse } from '../outcome.ts';

const OUT_OF_CREDITS = refuse('PERMISSIONS_ERROR', 'Partner reached token limit.');

/** Makes a session for a partner that may ask for everything in its request, and that has credits for it. */
export async function requestToken(
  deps: Deps,
  input: { readonly partner: Partner; readonly request: TokenRequest },
): Promise<Outcome<TokenResponse>> {
  const { partner } = input;
  const permitted = permit(partner, input.request);
  if (!permitted.ok) return permitted;
  const resolved = resolveSteps(partner, input.request);
  if (!resolved.ok) return resolved;
  const request = resolved.value;
  const created = await deps.db.transaction(async (tx) => {
    if ((await spendCredits(tx, partner, creditsOf(request))) !== null) return null;
    const made = await createSessionIn(tx, deps, { partnerId: partner.id, request });
    await playDummy(tx, deps, made);
    return made;
  });
  return created === null ? OUT_OF_CREDITS : done(answerOf(deps, created));
}

/** Whether the partner may ask for this at all. */
function permit({ settings, environment }: Partner, request: TokenRequest): Outcome<null> {
  if (request.callbackUrl !== null && !settings.callbackUrlAllowed)
    return refuse('PERMISSIONS_ERROR', 'You are not allowed to use a custom callback url.');
  if (request.generateDigitString && !settings.digitStringAllowed)
    return refuse('PARTNER_CONTRACT_ERROR', 'Digit strings are not enabled for you');
  if (request.dummyStatus !== null && environment !== 'DEV') return refuse('PERMISSIONS_ERROR', notHere(environment));
  return done(null);
}

function answerOf(deps: Deps, { session, request, authToken }: CreatedSession): TokenResponse {
  const link = new URLSearchParams({ authToken });
  return toTokenResponse(request, {
    authToken,
    scanRef: session.id,
    redirectUrl: `${deps.config.publicUrl}/api/v2/redirect?${link}`,
    digitString: request.digitString,
  });
}
