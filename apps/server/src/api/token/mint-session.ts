import type { TokenRequest } from '@bonafide/contract';
import { resolveSteps } from '../../additional-steps/resolve-steps.ts';
import { creditsOf } from '../../credits/credits-of.ts';
import { OUT_OF_CREDITS } from '../../credits/out-of-credits.ts';
import { spendCredits } from '../../credits/spend-credits.ts';
import type { Deps } from '../../deps.ts';
import { notHere } from '../../dummies/not-here.ts';
import { playDummy } from '../../dummies/play-dummy.ts';
import type { Partner } from '../../partners/partner.ts';
import type { Transaction } from '../../platform/ports.ts';
import type { ScenarioTerms } from '../../scenarios/scenario-terms.ts';
import { type CreatedSession, createSessionIn } from '../../sessions/create-session.ts';
import { done, type Outcome, refuse } from '../outcome.ts';

export interface WantedToken {
  readonly partner: Partner;
  readonly request: TokenRequest;
  /** None when left out or null. */
  readonly scenario?: ScenarioTerms | null;
}

/**
 * Whether nothing is written but the session with its first entry, which is one statement and needs no transaction around it: no
 * credits are counted, no code is drawn, no scenario is recorded and no dummy played.
 */
export function isOneStatement({ partner, request, scenario = null }: WantedToken): boolean {
  const counted = Object.keys(partner.creditLimits).length > 0;
  return !counted && !request.generateDigitString && request.dummyStatus === null && scenario === null;
}

/** Makes a session in `tx` for a partner that may ask for all of it and has credits for it. A refusal leaves nothing behind. */
export async function mintSessionIn(
  tx: Transaction,
  deps: Deps,
  { partner, request, scenario = null }: WantedToken,
): Promise<Outcome<CreatedSession>> {
  const permitted = permit(partner, request);
  if (!permitted.ok) return permitted;
  if ((await spendCredits(tx, partner, creditsOf(permitted.value))) !== null) return OUT_OF_CREDITS;
  const made = await createSessionIn(tx, deps, { partnerId: partner.id, request: permitted.value, scenario });
  await playDummy(tx, deps, made);
  return done(made);
}

/** The request with its steps spelt out, or why the partner may not ask for it. */
export function permit(partner: Partner, request: TokenRequest): Outcome<TokenRequest> {
  const { settings, environment } = partner;
  if (request.callbackUrl !== null && !settings.callbackUrlAllowed)
    return refuse('PERMISSIONS_ERROR', 'You are not allowed to use a custom callback url.');
  if (request.generateDigitString && !settings.digitStringAllowed)
    return refuse('PARTNER_CONTRACT_ERROR', 'Digit strings are not enabled for you');
  if (request.dummyStatus !== null && environment !== 'DEV') return refuse('PERMISSIONS_ERROR', notHere(environment));
  return resolveSteps(partner, request);
}
