import { FLOW_PHOTO_LIMIT, type Platform, toDocumentKind } from '@bonafide/contract';
import type { SessionState } from '@bonafide/domain';
import { moveStepEvidence } from '../additional-steps/queries.ts';
import type { Deps } from '../deps.ts';
import { livenessStanding } from '../liveness/liveness-standing.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import { cancelLocked } from '../sessions/cancel-session.ts';
import { isEncryptedPdf, mediaTypeOf } from '../sessions/media-type.ts';
import { openSession } from '../sessions/open-session.ts';
import { findSessionByTokenHash, updateSession } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import {
  type CaptureContext,
  openCapture,
  openRequest,
  openSessionKey,
  sealCapture,
} from '../sessions/session-secrets.ts';
import { isTimeOver } from '../sessions/session-time.ts';
import { hashToken } from '../sessions/session-token.ts';
import { storeEvidence } from '../sessions/store-evidence.ts';
import { submitSession } from '../sessions/submit-session.ts';
import type { FlowCaller } from './flow-caller.ts';
import { type FlowOutcome, refused } from './flow-outcome.ts';
import { isComplete } from './is-complete.ts';
import { allowedCountries, allowedTypes, loadFlow } from './load-flow.ts';

/** Photos that an attempt begins with. */
export const PHOTO_STEPS = ['FRONT', 'BACK', 'FACE'] as const;

export async function readFlow(deps: Deps, caller: FlowCaller): Promise<FlowOutcome> {
  const session = await findSessionByTokenHash(deps.db, hashToken(caller.authToken));
  return session
    ? loadFlow(deps, deps.db, { session, tab: caller.tab, languages: caller.languages })
    : refused('invalid_token');
}

export type Work = (tx: Transaction, session: SessionRow, capture: CaptureContext) => Promise<FlowOutcome | null>;

/**
 * Runs `work` on the locked session and answers how it then stands. A session that is over or already submitted is left as it
 * is: the page learns where it stands instead of an error, because repeated calls are normal on a bad connection.
 */
async function change(deps: Deps, caller: FlowCaller, work: Work): Promise<FlowOutcome> {
  const found = await findSessionByTokenHash(deps.db, hashToken(caller.authToken));
  if (!found) return refused('invalid_token');
  const refusal = await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, found.id);
    if (!session || session.wrappedKey === null) return refused('invalid_token');
    if (isTimeOver(session, deps.clock.now())) return null;
    return work(tx, session, openCapture(deps, session));
  });
  return refusal ?? readFlow(deps, caller);
}

/** Like `change`, for calls that only the tab which holds the capturing session may make. */
export const changeOwn = (deps: Deps, caller: FlowCaller, work: Work): Promise<FlowOutcome> =>
  change(deps, caller, async (tx, session, capture) => {
    if (session.state !== 'capturing') return null;
    if (capture.activeTab !== caller.tab) return refused('taken_over');
    return work(tx, session, capture);
  });

async function keepCapture(
  tx: Transaction,
  deps: Deps,
  kept: { session: SessionRow; capture: CaptureContext },
): Promise<void> {
  const key = openSessionKey(deps, kept.session);
  if (key) await updateSession(tx, kept.session.id, { sealedCapture: sealCapture(key, kept.capture) });
}

/** Starts the session, or takes it over from another tab or device. */
export function openFlow(deps: Deps, caller: FlowCaller, platform: Platform): Promise<FlowOutcome> {
  return change(deps, caller, async (tx, session, capture) => {
    const opened = await openSession(tx, deps, session);
    if (!opened.advanced) return null;
    await bringPapersAlong(tx, session, opened.session.attempt);
    const { tab: activeTab, clientIp, userAgent } = caller;
    await keepCapture(tx, deps, {
      session: opened.session,
      capture: { ...capture, activeTab, clientIp, userAgent, platform },
    });
    return null;
  });
}

/** What was good in an earlier attempt need not be sent again, and only photos of document and face were not. */
async function bringPapersAlong(
  tx: Transaction,
  { id: sessionId, attempt: from }: SessionRow,
  to: number,
): Promise<void> {
  if (to !== from) await moveStepEvidence(tx, { sessionId, from, to, except: PHOTO_STEPS });
}

export function chooseDocument(
  deps: Deps,
  caller: FlowCaller,
  choice: { readonly country: string; readonly documentType: string },
): Promise<FlowOutcome> {
  return changeOwn(deps, caller, async (tx, session, capture) => {
    const request = session.purpose === 'verification' ? openRequest(deps, session) : null;
    const country = choice.country.toUpperCase();
    if (!request || !allowedCountries(request).includes(country)) return refused('not_allowed');
    const type = allowedTypes(request, country).find((allowed) => allowed === choice.documentType);
    if (!type) return refused('not_allowed');
    const documentKind = toDocumentKind(type);
    await keepCapture(tx, deps, { session, capture: { ...capture, selectedCountry: country, documentKind } });
    return null;
  });
}

export async function addPhoto(
  deps: Deps,
  caller: FlowCaller,
  photo: { readonly step: (typeof PHOTO_STEPS)[number]; readonly bytes: Uint8Array },
): Promise<FlowOutcome> {
  if (photo.bytes.byteLength > FLOW_PHOTO_LIMIT) return refused('too_large');
  const mediaType = mediaTypeOf(photo.bytes);
  const locked = mediaType === 'application/pdf' && isEncryptedPdf(photo.bytes);
  if (!mediaType || locked) return refused('not_an_image');
  let replaced: string | null = null;
  const outcome = await changeOwn(deps, caller, async (tx, session) => {
    if (photo.step !== 'FACE' && session.purpose !== 'verification') return refused('not_allowed');
    if (session.purpose === 'information_update') return refused('not_allowed');
    if (photo.step === 'FACE' && (await takesSelfieItself(tx, deps, session))) return refused('challenge_needed');
    const stored = await storeEvidence(tx, deps, { session, evidence: { ...photo, mediaType } });
    replaced = stored.replacedBlobKey;
    await advance(tx, deps, { session, event: 'evidence.added', actor: 'applicant', facts: { step: photo.step } });
    return null;
  });
  if (replaced) await deps.blobs.delete(replaced);
  return outcome;
}

/** Where a challenge is demanded, only its own frames can become the selfie (docs/decisions/0011). */
async function takesSelfieItself(tx: Transaction, deps: Deps, session: SessionRow): Promise<boolean> {
  return (await livenessStanding(deps, tx, session))?.mode === 'active';
}

export function submitFlow(deps: Deps, caller: FlowCaller): Promise<FlowOutcome> {
  return changeOwn(deps, caller, async (tx, session) => {
    if (!(await isComplete(deps, tx, session))) return refused('incomplete');
    await submitSession(tx, deps, { session, actor: 'applicant' });
    return null;
  });
}

/** The person gives up: the session ends, and the partner is told. From another tab than the one that holds it nobody can. */
export function cancelFlow(deps: Deps, caller: FlowCaller): Promise<FlowOutcome> {
  return change(deps, caller, async (tx, session, capture) => {
    if (!CANCELLABLE.includes(session.state)) return null;
    if (capture.activeTab !== null && capture.activeTab !== caller.tab) return refused('taken_over');
    const cancelled = await cancelLocked(tx, deps, { session, actor: 'applicant' });
    return cancelled === 'not_possible' ? refused('not_allowed') : null;
  });
}

/** Once the evidence is sent off, it is no longer the person's to take back. */
const CANCELLABLE: readonly SessionState[] = ['created', 'capturing', 'awaiting_resubmission'];
