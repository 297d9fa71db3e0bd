import type { DataResponse, FilesResponse, FullStatusResponse, StatusResponse } from '@bonafide/contract';
import { presentSteps } from '../../additional-steps/present-steps.ts';
import type { Deps } from '../../deps.ts';
import { findOutcome } from '../../pipeline/find-outcome.ts';
import { findFindings } from '../../report/find-findings.ts';
import { fullStatus } from '../../report/full-status.ts';
import { makeReport } from '../../report/make-report.ts';
import { presentData, presentFileUrls, presentStatus, unreviewedWord } from '../../sessions/present.ts';
import { listEvidence } from '../../sessions/queries.ts';
import type { SessionStanding } from '../../sessions/session.ts';
import { openCapture } from '../../sessions/session-secrets.ts';
import { done, type Outcome } from '../outcome.ts';
import { findStanding, findVerification, type VerificationQuery } from './find-verification.ts';

/** How a verification stands. */
export async function lookUpStatus(deps: Deps, query: VerificationQuery): Promise<Outcome<StatusResponse>> {
  const found = await findStanding(deps, query);
  if (!found.ok) return found;
  const unreviewed = unreviewedWord(query.partner.settings);
  const { overall, ...parts } = presentStatus(found.value, deps.clock.now(), unreviewed);
  return done({ status: overall, ...idsOf(found.value), ...parts });
}

/** What was read from the document of the latest attempt; every value null before, and after erasing. */
export async function lookUpData(deps: Deps, query: VerificationQuery): Promise<Outcome<DataResponse>> {
  const found = await findVerification(deps, query);
  if (!found.ok) return found;
  const session = found.value;
  const outcome = await findOutcome(deps.db, deps, session);
  const { overall } = presentStatus(session, deps.clock.now());
  const data = presentData({ outcome, capture: openCapture(deps, session), overall });
  const { additionalData } = await presentSteps(deps.db, deps, { session, found: outcome?.document.kind ?? null });
  return done({ ...data, additionalData, ...idsOf(session), addressVerification: null });
}

/** Fresh signed links to the images of the latest attempt. */
export async function lookUpFiles(deps: Deps, query: VerificationQuery): Promise<Outcome<FilesResponse>> {
  const found = await findVerification(deps, query);
  if (!found.ok) return found;
  const session = found.value;
  const rows = session.wrappedKey
    ? await listEvidence(deps.db, { sessionId: session.id, attempt: session.attempt })
    : [];
  return done({ ...presentFileUrls(deps, rows), ...idsOf(session) });
}

/** The dump of 2021. */
export async function lookUpFullStatus(deps: Deps, query: VerificationQuery): Promise<Outcome<FullStatusResponse>> {
  const found = await findVerification(deps, query);
  if (!found.ok) return found;
  const unreviewed = unreviewedWord(query.partner.settings);
  return done(fullStatus(await findFindings(deps, found.value), { now: deps.clock.now(), unreviewed }));
}

/** The report as base64. */
export async function lookUpReport(deps: Deps, query: VerificationQuery): Promise<Outcome<string>> {
  const found = await findVerification(deps, query);
  if (!found.ok) return found;
  const report = await makeReport(deps, { session: found.value, partner: query.partner });
  return done(Buffer.from(report).toString('base64'));
}

function idsOf(session: SessionStanding): { scanRef: string; clientId: string } {
  return { scanRef: session.id, clientId: session.clientId };
}
