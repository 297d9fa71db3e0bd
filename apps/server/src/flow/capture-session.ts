import { type Platform, toDocumentKind } from '@bonafide/contract';
import type { SessionState } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { lockSession } from '../sessions/advance-session.ts';
import { cancelLocked } from '../sessions/cancel-session.ts';
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
import { submitSession } from '../sessions/submit-session.ts';
import { addressLanguage, type FlowCaller } from './flow-caller.ts';
import { type FlowOutcome, refused } from './flow-outcome.ts';
import { isComplete } from './is-complete.ts';
import { allowedCountries, allowedTypes, loadFlow } from './load-flow.ts';

export async function readFlow(deps: Deps, caller: FlowCaller): Promise<FlowOutcome> {
  const session = await findSessionByTokenHash(deps.db, hashToken(caller.authToken));
  if (!session) return refused('invalid_token');
  const { languages = { page: null, browser: [] }, clientIp, tab } = caller;
  const address = await addressLanguage(deps, clientIp);
  return loadFlow(deps, deps.db, { session, tab, languages: { ...languages, address } });
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
    const { tab: activeTab, clientIp, userAgent } = caller;
    await keepCapture(tx, deps, {
      session: opened.session,
      capture: { ...capture, activeTab, clientIp, userAgent, platform },
    });
    return null;
  });
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
    await cancelLocked(tx, deps, { session, actor: 'applicant' });
    return null;
  });
}

/** Once the evidence is sent off, it is no longer the person's to take back. */
const CANCELLABLE: readonly SessionState[] = ['created', 'capturing', 'awaiting_resubmission'];
