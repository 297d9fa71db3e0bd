import { type InformationRequest, stepsOf, type TokenRequest, tokenRequest } from '@bonafide/contract';
import { resolveSteps } from '../additional-steps/resolve-steps.ts';
import { JUDGED_STATES } from '../additional-steps/upload-step.ts';
import { done, type Outcome, refuse } from '../api/outcome.ts';
import { stepCreditsOf } from '../credits/credits-of.ts';
import { OUT_OF_CREDITS } from '../credits/out-of-credits.ts';
import { spendCredits } from '../credits/spend-credits.ts';
import type { Deps } from '../deps.ts';
import type { Partner } from '../partners/partner.ts';
import type { Transaction } from '../platform/ports.ts';
import { findQuestionnaire } from '../questionnaires/queries.ts';
import { lockSession } from '../sessions/advance-session.ts';
import { createSessionIn } from '../sessions/create-session.ts';
import { findSession, updateSession } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openCapture, openRequest, openSessionKey, sealCapture, sealJson } from '../sessions/session-secrets.ts';
import { isTimeOver } from '../sessions/session-time.ts';
import { findPendingRequest, insertInformationRequest, updateInformationRequest } from './queries.ts';

export const TERMS_CONTEXT = 'terms';

const NOT_FINISHED = refuse('PARTNER_ERROR', 'The verification has not finished, or was never carried out.');
const PENDING = refuse('PARTNER_ERROR', 'Information was requested already. Wait until it is answered and reviewed.');
const NO_BANK_CARDS = refuse('PARTNER_CONTRACT_ERROR', 'Bank card verification is not enabled for you');

export interface InformationWish {
  readonly partner: Partner;
  /** The partner's own verification. */
  readonly verificationId: string;
  readonly terms: InformationRequest;
}

/**
 * Asks the person of a finished verification for more: makes the session in which they answer, by the same hosted page. Answers with
 * its token. One request at a time.
 */
export async function requestInformation(deps: Deps, wish: InformationWish): Promise<Outcome<string>> {
  const { partner, terms } = wish;
  if (terms.bankCardVerification || terms.bankCardExpectedLastFour !== null) return NO_BANK_CARDS;
  const of = { partnerId: partner.id, key: terms.questionnaire ?? '' };
  if (terms.questionnaire !== null && !(await findQuestionnaire(deps.db, of)))
    return refuse('BAD_VALUE', "'questionnaire': It is not set up for you");
  return deps.db.transaction(async (tx) => {
    const verification = await lockSession(tx, wish.verificationId);
    if (!verification || !JUDGED_STATES.includes(verification.state)) return NOT_FINISHED;
    if (await isPending(tx, deps, verification)) return PENDING;
    return openUpdate(tx, deps, { ...wish, verification });
  });
}

/** Also ends requests that nobody answered in time, or that a reviewer has dealt with. */
async function isPending(tx: Transaction, deps: Deps, verification: SessionRow): Promise<boolean> {
  const row = await findPendingRequest(tx, verification.id);
  if (row === null) return false;
  if (row.state === 'answered') {
    if (verification.state === 'in_review') return true;
    await updateInformationRequest(tx, row.sessionId, { state: 'settled' });
    return false;
  }
  const session = await findSession(tx, row.sessionId);
  const open =
    session !== null && ['created', 'capturing', 'processing', 'awaiting_resubmission'].includes(session.state);
  if (open && !isTimeOver(session, deps.clock.now())) return true;
  await updateInformationRequest(tx, row.sessionId, { state: 'expired' });
  return false;
}

async function openUpdate(
  tx: Transaction,
  deps: Deps,
  { partner, terms, verification }: InformationWish & { readonly verification: SessionRow },
): Promise<Outcome<string>> {
  const asked = openRequest(deps, verification);
  if (asked === null) return NOT_FINISHED;
  const papers = terms.additionalStepUploadRequired || terms.questionnaire === null;
  const steps = papers ? papersOf(partner, asked) : NO_PAPERS;
  if ((await spendCredits(tx, partner, stepCreditsOf(steps))) !== null) return OUT_OF_CREDITS;
  const made = await createSessionIn(tx, deps, {
    partnerId: partner.id,
    request: { ...updateRequest(asked, terms), additionalSteps: steps.additionalSteps, utilityBill: steps.utilityBill },
    purpose: 'information_update',
  });
  const key = openSessionKey(deps, made.session);
  if (!key) throw new Error('a session that was just made has a key');
  const { selectedCountry, documentKind } = openCapture(deps, verification);
  const capture = { ...openCapture(deps, made.session), selectedCountry, documentKind };
  await updateSession(tx, made.session.id, { sealedCapture: sealCapture(key, capture) });
  await insertInformationRequest(tx, {
    sessionId: made.session.id,
    verificationId: verification.id,
    state: 'open',
    sealedTerms: sealJson(key, terms, TERMS_CONTEXT),
    createdAt: deps.clock.now(),
  });
  return done(made.authToken);
}

type Papers = Pick<TokenRequest, 'additionalSteps' | 'utilityBill'>;
const NO_PAPERS: Papers = { additionalSteps: { ALL: { ALL: {} } }, utilityBill: null };

/** The papers of the verification itself, else those of the environment, else a proof of address. */
function papersOf(partner: Partner, asked: TokenRequest): Papers {
  const own = stepsOf(asked);
  if (namesSteps(own)) return { additionalSteps: own, utilityBill: null };
  const usual = tokenRequest.parse({ clientId: asked.clientId });
  for (const utilityBill of [null, true]) {
    const resolved = resolveSteps(partner, { ...usual, utilityBill });
    if (resolved.ok && namesSteps(resolved.value.additionalSteps)) return resolved.value;
  }
  throw new Error('a proof of address can always be asked for');
}

function namesSteps(steps: TokenRequest['additionalSteps']): boolean {
  return Object.values(steps ?? {}).some((byType) =>
    Object.values(byType ?? {}).some((named) => Object.keys(named ?? {}).length > 0),
  );
}

/** Everything else of the update's session: it looks and ends like the verification, and needs no photo. */
function updateRequest(asked: TokenRequest, terms: InformationRequest): TokenRequest {
  return {
    ...tokenRequest.parse({ clientId: asked.clientId }),
    tokenType: 'DOCUMENT',
    country: asked.country,
    locale: asked.locale,
    successUrl: asked.successUrl,
    errorUrl: asked.errorUrl,
    unverifiedUrl: asked.unverifiedUrl,
    sessionLength: asked.sessionLength,
    additionalData: asked.additionalData,
    expiryTime: terms.lifetime,
    questionnaire: terms.questionnaire,
    riskAssessmentProfile: terms.riskAssessmentProfile,
  };
}
