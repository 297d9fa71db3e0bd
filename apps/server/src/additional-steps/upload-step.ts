import { resolveAdditionalSteps, stepsFor, type UploadStepRequest } from '@bonafide/contract';
import type { SessionState } from '@bonafide/domain';
import { done, type Outcome, refuse } from '../api/outcome.ts';
import { readImage } from '../api/process/read-image.ts';
import { findVerification } from '../api/verifications/find-verification.ts';
import { stepCredit } from '../credits/credits-of.ts';
import { OUT_OF_CREDITS } from '../credits/out-of-credits.ts';
import { type Payer, spendCredits } from '../credits/spend-credits.ts';
import { storedDecision } from '../decisions/session-decision.ts';
import type { Deps } from '../deps.ts';
import type { Partner } from '../partners/partner.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import type { EvidenceRow, SessionRow } from '../sessions/session.ts';
import { openRequest, openSessionKey, sealJson } from '../sessions/session-secrets.ts';
import { recordEvidence, sealEvidence } from '../sessions/store-evidence.ts';
import { findStepRow, upsertStepRow } from './queries.ts';
import { currentVerdict } from './record-steps.ts';
import { loadStepStates, type StepTerms, termsContext, termsOf } from './step-states.ts';

/** A verification that somebody has judged; others have a hosted flow that asks for the paper. */
export const JUDGED_STATES: readonly SessionState[] = ['approved', 'declined', 'in_review'];

const NOT_FINISHED = refuse('PARTNER_ERROR', 'The verification has not finished, or was never carried out.');

/**
 * Takes a paper for a finished verification in place of an earlier one: its file, what was read off it and what reviewers typed.
 * File, audit and the job that reads it commit together.
 */
export async function uploadStep(
  deps: Deps,
  { partner, sent }: { readonly partner: Partner; readonly sent: UploadStepRequest },
): Promise<Outcome<null>> {
  const found = await findVerification(deps, { partner, scanRef: sent.scanRef });
  if (!found.ok) return found;
  const session = found.value;
  if (!JUDGED_STATES.includes(session.state)) return NOT_FINISHED;
  const terms = await termsOfUpload(deps, { partner, session, sent });
  if (terms === null) return refuse('BAD_VALUE', "'step': It is not set up for you");
  const image = readImage(sent.step, sent.image);
  if (!image.ok) return image;
  const row = await sealEvidence(deps, session, image.value);
  const replaced: string[] = [];
  const replacement = { session, row, terms, payer: partner, answeredIn: null, replaced };
  const became = await deps.db.transaction((tx) => replaceStep(tx, deps, replacement));
  await Promise.all((became === 'kept' ? replaced : [row.blobKey]).map((blobKey) => deps.blobs.delete(blobKey)));
  if (became === 'unpaid') return OUT_OF_CREDITS;
  return became === 'kept' ? done(null) : NOT_FINISHED;
}

interface Upload {
  readonly partner: Partner;
  readonly session: SessionRow;
  readonly sent: UploadStepRequest;
}

/** As the session asks for it, else as the account has it set up now. Null: neither knows the step. */
async function termsOfUpload(deps: Deps, { partner, session, sent }: Upload): Promise<StepTerms | null> {
  const request = openRequest(deps, session);
  if (request === null) return null;
  const own = (await loadStepStates(deps.db, deps, { session })).find(({ step }) => step.name === sent.step)?.step;
  const terms = own ?? configuredTerms(partner, request, sent.step);
  if (!terms) return null;
  const data = sent.additionalData ?? {};
  const named = data[sent.step];
  const flat = Object.entries(data).filter(([, value]) => typeof value === 'string' || value === null);
  const said = typeof named === 'object' && named !== null ? named : Object.fromEntries(flat);
  const fields = terms.fields.length > 0 || terms.type === 'UPLOAD' ? terms.fields : Object.keys(said);
  return { ...terms, fields, known: Object.keys(said).length > 0 ? (said as StepTerms['known']) : terms.known };
}

function configuredTerms(
  { settings }: Partner,
  request: Parameters<typeof termsOf>[0],
  step: string,
): StepTerms | null {
  if (!settings.additionalSteps.some(({ name }) => name === step)) return null;
  const asked = {
    additionalSteps: { ALL: { ALL: [step] } },
    utilityBill: null,
    additionalData: request.additionalData,
  };
  const resolved = resolveAdditionalSteps(asked, { steps: settings.additionalSteps, overridesAllowed: false });
  const [named] = resolved.ok ? stepsFor(resolved.steps, { country: null, documentType: null }) : [];
  return named ? termsOf(request, named) : null;
}

export interface Replacement {
  readonly session: SessionRow;
  readonly row: EvidenceRow;
  readonly terms: StepTerms;
  /** Who pays for it; null: it was paid when it was asked for. */
  readonly payer: Payer | null;
  /** The session in which a person answered a request with it; null: the partner sent it. */
  readonly answeredIn: string | null;
  /** Filled with objects that nothing points at any more. */
  readonly replaced: string[];
}

/** `gone`: the session went on or was erased meanwhile. `unpaid`: there is no credit left for such a paper. */
export type Replaced = 'kept' | 'gone' | 'unpaid';

/** Puts a paper in the place of another in `tx`, and has it read. Writes nothing unless it is `kept`. */
export async function replaceStep(
  tx: Transaction,
  deps: Deps,
  { session: seen, row, terms, payer, answeredIn, replaced }: Replacement,
): Promise<Replaced> {
  const session = await lockSession(tx, seen.id);
  const key = session && openSessionKey(deps, session);
  if (!session || !key || !JUDGED_STATES.includes(session.state) || session.attempt !== row.attempt) return 'gone';
  if (payer && (await spendCredits(tx, payer, [stepCredit(terms.type)])) !== null) return 'unpaid';
  const { replacedBlobKey } = await recordEvidence(tx, row);
  if (replacedBlobKey !== null) replaced.push(replacedBlobKey);
  const of = { sessionId: session.id, step: terms.name };
  const earlier = await findStepRow(tx, of);
  await upsertStepRow(tx, {
    ...of,
    chosenKind: null,
    evidenceId: null,
    sealedFinding: null,
    sealedTerms: sealJson(key, terms, termsContext(terms.name)),
    revision: (earlier?.revision ?? 0) + 1,
    reviewed: false,
    answeredIn,
    changedAt: deps.clock.now(),
  });
  const decision = storedDecision(session.decision);
  const steps = await currentVerdict(tx, deps, session);
  const facts = { step: terms.name };
  const set = decision ? { decision: { ...decision, steps } } : {};
  const advanced = await advance(tx, deps, { session, event: 'step.replaced', actor: 'partner', facts, set });
  if (!advanced.advanced) throw new Error(`a step cannot be replaced in state ${session.state}`);
  await deps.queue.send(tx, 'examine-step', of);
  return 'kept';
}
