import type { Engines } from '@bonafide/checks';
import { loadStepStates } from '../additional-steps/step-states.ts';
import { JUDGED_STATES, replaceStep } from '../additional-steps/upload-step.ts';
import type { Deps } from '../deps.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import { findOutcome } from '../pipeline/find-outcome.ts';
import type { Transaction } from '../platform/ports.ts';
import { findAnswers, upsertAnswers } from '../questionnaires/queries.ts';
import { ANSWERS_CONTEXT } from '../questionnaires/session-questionnaire.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import { findSession, listEvidence } from '../sessions/queries.ts';
import type { EvidenceRow, SessionRow } from '../sessions/session.ts';
import { openSessionKey } from '../sessions/session-secrets.ts';
import { loadEvidence, recordEvidence, sealEvidence } from '../sessions/store-evidence.ts';
import { writeMessage } from '../webhooks/write-message.ts';
import { findInformationRequest, updateInformationRequest } from './queries.ts';
import { reassessRisk } from './reassess-risk.ts';

/**
 * Hands what a person sent over to the verification that lacked it: papers and answers move under its key, reviewers look where there
 * are any, and the partner is told. Engines are not needed here: papers are read by jobs of their own. Throws on a fault of ours.
 */
export async function handOverInformation(
  deps: Deps,
  _engines: () => Promise<Engines>,
  of: { readonly sessionId: string; readonly attempt: number },
): Promise<void> {
  const session = await findSession(deps.db, of.sessionId);
  const row = await findInformationRequest(deps.db, of.sessionId);
  const verification = row && (await findSession(deps.db, row.verificationId));
  if (!session || !verification?.wrappedKey || session.state !== 'processing' || session.attempt !== of.attempt) return;
  const copies = await copyEvidence(deps, session, verification);
  const replaced: string[] = [];
  const handed = await deps.db.transaction((tx) => handOver(tx, deps, { session, verification, copies, replaced }));
  const waste = handed ? replaced : copies.map(({ blobKey }) => blobKey);
  await Promise.all(waste.map((blobKey) => deps.blobs.delete(blobKey)));
}

/** The person's files under the verification's key; rows are written later. */
async function copyEvidence(deps: Deps, from: SessionRow, to: SessionRow): Promise<readonly EvidenceRow[]> {
  const copies: EvidenceRow[] = [];
  for (const row of await listEvidence(deps.db, { sessionId: from.id, attempt: from.attempt })) {
    const bytes = await loadEvidence(deps, from, row);
    if (bytes === null) throw new Error(`evidence ${row.id} is not in the object store`);
    copies.push(await sealEvidence(deps, to, { step: row.step, bytes, mediaType: row.mediaType }));
  }
  return copies;
}

interface HandOver {
  readonly session: SessionRow;
  readonly verification: SessionRow;
  readonly copies: readonly EvidenceRow[];
  /** Filled with objects that nothing points at any more. */
  readonly replaced: string[];
}

/** False when either session went on or was erased meanwhile; then nothing is written. */
async function handOver(tx: Transaction, deps: Deps, over: HandOver): Promise<boolean> {
  const verification = await lockSession(tx, over.verification.id);
  const session = await lockSession(tx, over.session.id);
  if (!verification?.wrappedKey || !JUDGED_STATES.includes(verification.state)) return false;
  if (session?.state !== 'processing' || session.attempt !== over.session.attempt) return false;
  const now = deps.clock.now();
  const reviewed = await sendToReview(tx, deps, verification);
  const facts = (await reassessRisk(tx, deps, { session, verification: reviewed })) ?? {};
  const papers = await movePapers(tx, deps, { ...over, session, verification: reviewed });
  await moveAnswers(tx, deps, session, reviewed);
  await advance(tx, deps, { session, event: 'checks.approved', actor: 'worker', facts, set: { decidedAt: now } });
  await updateInformationRequest(tx, session.id, { state: 'answered', answeredAt: now });
  // Papers are told of when the last of them has been read; answers alone are told of now.
  if (papers === 0) await tell(tx, deps, reviewed.id);
  return true;
}

/** Where people review, they look at what was added before anything is final again. */
async function sendToReview(tx: Transaction, deps: Deps, verification: SessionRow): Promise<SessionRow> {
  const partner = await findPartnerById(tx, verification.partnerId);
  if (!partner || !partnerFrom(partner).settings.reviewEnabled || verification.state === 'in_review')
    return verification;
  const facts = { reasons: ['information.resubmitted'] };
  const reopened = await advance(tx, deps, {
    session: verification,
    event: 'review.reopened',
    actor: 'applicant',
    facts,
  });
  return reopened.advanced ? reopened.session : verification;
}

/** How many papers will be read. */
async function movePapers(tx: Transaction, deps: Deps, over: HandOver): Promise<number> {
  const { session, verification, copies, replaced } = over;
  const terms = (await loadStepStates(tx, deps, { session })).map(({ step }) => step);
  let papers = 0;
  for (const row of copies) {
    const step = terms.find(({ name }) => name === row.step);
    if (step) {
      await replaceStep(tx, deps, {
        session: verification,
        row,
        terms: step,
        payer: null,
        answeredIn: session.id,
        replaced,
      });
      papers += 1;
    } else {
      const { replacedBlobKey } = await recordEvidence(tx, row);
      if (replacedBlobKey !== null) replaced.push(replacedBlobKey);
    }
  }
  return papers;
}

async function moveAnswers(tx: Transaction, deps: Deps, from: SessionRow, to: SessionRow): Promise<void> {
  const answers = await findAnswers(tx, from.id);
  const [given, own] = [openSessionKey(deps, from), openSessionKey(deps, to)];
  if (!answers || !given || !own) return;
  const sealedAnswers = own.seal(given.open(answers.sealedAnswers, ANSWERS_CONTEXT), ANSWERS_CONTEXT);
  await upsertAnswers(tx, { ...answers, sessionId: to.id, sealedAnswers });
}

async function tell(tx: Transaction, deps: Deps, verificationId: string): Promise<void> {
  const session = await lockSession(tx, verificationId);
  const partner = session && (await findPartnerById(tx, session.partnerId));
  if (!session || !partner) return;
  const outcome = await findOutcome(tx, deps, session);
  await writeMessage(tx, deps, { session, partner, event: 'IDENTIFICATION_RESUBMITTED', outcome });
}
