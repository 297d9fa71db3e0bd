import type { ExaminationOutcome } from '@bonafide/checks';
import {
  type IdentificationData,
  type IdentificationWebhook,
  type OverallStatus,
  overallStatus,
  type StatusResponse,
  toDocumentStatus,
  toFaceStatus,
  toFraudTags,
  toIdentificationData,
  toMismatchTags,
} from '@bonafide/contract';
import { networkRisk } from '@bonafide/domain';
import { alpha2Of } from '@bonafide/names';
import { toldSignals } from '../decisions/partner-signals.ts';
import { storedDecision } from '../decisions/session-decision.ts';
import type { Deps } from '../deps.ts';
import type { PartnerSettings } from '../partners/settings.ts';
import { fileLink } from './file-links.ts';
import type { EvidenceRow, SessionStanding } from './session.ts';
import type { CaptureContext } from './session-secrets.ts';
import { isTimeOver } from './session-time.ts';

/** What the wire says of a session's standing: overall, parts and tags. */
export type PresentedStatus = Pick<
  IdentificationWebhook['status'],
  'overall' | 'fraudTags' | 'mismatchTags' | 'autoFace' | 'autoDocument'
> &
  Pick<StatusResponse, 'manualFace' | 'manualDocument'>;

/** What `manual*` says before a review: null, or "" for partners whose programs expect that (section 6 of the contract leaves it open). */
export function unreviewedWord({ emptyManualStatus }: Pick<PartnerSettings, 'emptyManualStatus'>): '' | null {
  return emptyManualStatus ? '' : null;
}

export function presentStatus(session: SessionStanding, now: Date, unreviewed: '' | null = null): PresentedStatus {
  const decision = storedDecision(session.decision);
  const faceRequired = session.tokenType === 'IDENTIFICATION';
  const review = decision?.review ?? null;
  const fraudTags = toFraudTags(toldSignals(session.state, decision?.fraudSignals ?? []));
  const mismatchTags = toMismatchTags([...(decision?.mismatches ?? []), ...(decision?.steps?.mismatches ?? [])]);
  return {
    overall: overallStatus({
      state: session.state,
      fraudTags,
      mismatchTags,
      timeIsOver: isTimeOver(session, now),
      expiredUnused: session.expiredUnused,
    }),
    autoDocument: decision && toDocumentStatus(decision.document),
    autoFace: decision && toFaceStatus(decision.face, faceRequired),
    manualDocument: review ? toDocumentStatus(review.document) : unreviewed,
    manualFace: review ? toFaceStatus(review.face, faceRequired) : unreviewed,
    fraudTags,
    mismatchTags,
  };
}

/** What was read from the document; every value null while there is no outcome. */
export function presentData({
  outcome,
  capture,
  overall = null,
}: {
  readonly outcome: ExaminationOutcome | null;
  readonly capture: CaptureContext;
  /** How the verification stands; the network's risk is told of approved ones alone. */
  readonly overall?: OverallStatus | null;
}): IdentificationData {
  const network = overall === 'APPROVED' && outcome?.network?.riskAsked ? outcome.network : null;
  return toIdentificationData({
    document: outcome?.document ?? null,
    ...(outcome?.duplicates ? { duplicates: outcome.duplicates } : {}),
    ageEstimate: outcome?.face.ageEstimate ?? null,
    ...(network && { networkRisk: networkRisk(network.kinds) }),
    selectedCountry: capture.selectedCountry,
    toAlpha2: alpha2Of,
  });
}

/** Step -> signed link, for the newest photo of each step. */
export function presentFileUrls(
  deps: Pick<Deps, 'config' | 'vault' | 'clock'>,
  evidence: readonly EvidenceRow[],
): Record<string, string> {
  return Object.fromEntries(evidence.map((row) => [row.step, fileLink(deps, row.id)]));
}
