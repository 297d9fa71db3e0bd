import type { ExaminationOutcome } from '@bonafide/checks';
import type { IdentificationWebhook } from '@bonafide/contract';
import { isFinal } from '@bonafide/domain';
import { NO_STEPS, type PresentedSteps } from '../additional-steps/present-steps.ts';
import { storedDecision } from '../decisions/session-decision.ts';
import { NO_SCREENING, type PresentedScreening } from '../screening/present-screening.ts';
import { presentData, presentStatus } from '../sessions/present.ts';
import type { SessionRow } from '../sessions/session.ts';
import type { CaptureContext } from '../sessions/session-secrets.ts';

export interface PayloadSource {
  readonly session: SessionRow;
  readonly capture: CaptureContext;
  readonly outcome: ExaminationOutcome | null;
  readonly now: Date;
  /** What `manual*` says before a review; null when left out. */
  readonly unreviewed?: '' | null;
  /** What is said of additional papers; left out: there are none. */
  readonly steps?: PresentedSteps;
  readonly questionnaireAnswers?: IdentificationWebhook['questionnaireAnswers'];
  /** What is said of the screening; left out: nobody was screened. */
  readonly screening?: PresentedScreening;
}

/** Features whose keys the contract wants in every message, and which have nothing to say yet. */
const NOT_OFFERED = {
  additionalStepPdfUrls: {},
  LID: null,
  CRIMINAL_CHECK: null,
  companyId: null,
  beneficiaryId: null,
  gdcMatch: null,
  registryCenterCheck: null,
  addressVerification: null,
  bankVerification: null,
  emailVerification: null,
  phoneVerification: null,
  driverLicenseCheck: null,
  bankCardVerification: null,
} as const;

/** The body of a webhook about one verification, all keys (contract section 6), except the links to the images. */
export function identificationPayload(source: PayloadSource): Omit<IdentificationWebhook, 'fileUrls'> {
  const { session, capture, outcome, now, steps = NO_STEPS, questionnaireAnswers = null } = source;
  const { screening = NO_SCREENING } = source;
  const { additionalData, ...stepKeys } = steps;
  const standing = presentStatus(session, now, source.unreviewed ?? null);
  return {
    final: isFinal(session.state),
    platform: capture.platform ?? 'OTHER',
    status: {
      ...standing,
      additionalSteps: stepsStatus(session),
      suspicionReasons: [],
      denyReasons: [],
      ...screening.statuses,
    },
    data: { ...presentData({ outcome, capture, overall: standing.overall }), additionalData },
    scanRef: session.id,
    externalRef: session.externalRef,
    clientId: session.clientId,
    startTime: unixSeconds(session.startedAt ?? session.createdAt),
    finishTime: unixSeconds(session.decidedAt ?? now),
    clientIp: capture.clientIp,
    riskAssessment: riskAssessment(session),
    questionnaireAnswers,
    clientIpCountry: outcome?.network?.country ?? null,
    clientLocation: outcome?.network?.location?.slice(0, 100) ?? null,
    AML: screening.AML,
    amlCheck: screening.amlCheck,
    ...NOT_OFFERED,
    ...stepKeys,
  };
}

const WIRE_STANDINGS = { valid: 'VALID', invalid: 'INVALID', not_found: 'NOT_FOUND' } as const;

function stepsStatus(session: SessionRow): IdentificationWebhook['status']['additionalSteps'] {
  const standing = storedDecision(session.decision)?.steps?.standing ?? null;
  return standing && WIRE_STANDINGS[standing];
}

/** Null where nothing was scored: a session that expired, or that no engine could examine. */
function riskAssessment(session: SessionRow): IdentificationWebhook['riskAssessment'] {
  const risk = storedDecision(session.decision)?.risk;
  return risk ? { riskScore: risk.score, riskLevel: risk.level } : null;
}

function unixSeconds(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}
