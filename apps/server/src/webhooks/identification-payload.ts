import type { ExaminationOutcome } from '@bonafide/checks';
import type { IdentificationWebhook } from '@bonafide/contract';
import { isFinal } from '@bonafide/domain';
import { presentData, presentStatus } from '../sessions/present.ts';
import type { SessionRow } from '../sessions/session.ts';
import type { CaptureContext } from '../sessions/session-secrets.ts';

export interface PayloadSource {
  readonly session: SessionRow;
  readonly capture: CaptureContext;
  readonly outcome: ExaminationOutcome | null;
  readonly now: Date;
}

/** Features whose keys the contract wants in every message, and which have nothing to say yet. */
const NOT_OFFERED = {
  additionalStepPdfUrls: {},
  AML: null,
  amlCheck: null,
  LID: null,
  CRIMINAL_CHECK: null,
  companyId: null,
  beneficiaryId: null,
  clientIpCountry: null,
  clientLocation: null,
  gdcMatch: null,
  manualAddress: null,
  manualAddressMatch: false,
  registryCenterCheck: null,
  addressVerification: null,
  questionnaireAnswers: null,
  riskAssessment: null,
  bankVerification: null,
  emailVerification: null,
  phoneVerification: null,
  driverLicenseCheck: null,
  bankCardVerification: null,
  additionalSteps: null,
} as const;

/** The body of a webhook about one verification, all keys (contract section 6), except the links to the images. */
export function identificationPayload(source: PayloadSource): Omit<IdentificationWebhook, 'fileUrls'> {
  const { session, capture, outcome, now } = source;
  return {
    final: isFinal(session.state),
    platform: capture.platform ?? 'OTHER',
    status: {
      ...presentStatus(session, now),
      additionalSteps: null,
      suspicionReasons: [],
      denyReasons: [],
      amlResultClass: null,
      pepsStatus: null,
      sanctionsStatus: null,
      adverseMediaStatus: null,
    },
    data: presentData({ outcome, capture }),
    scanRef: session.id,
    externalRef: session.externalRef,
    clientId: session.clientId,
    startTime: unixSeconds(session.startedAt ?? session.createdAt),
    finishTime: unixSeconds(session.decidedAt ?? now),
    clientIp: capture.clientIp,
    ...NOT_OFFERED,
  };
}

function unixSeconds(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}
