import { z } from 'zod';
import { amlCheck } from './aml-results.ts';
import { eventTrail } from './event-trail.ts';
import { identificationData } from './identification-data.ts';
import { IDENTIFICATION_EXAMPLE } from './identification-example.ts';
import { manualPart } from './manual-part.ts';
import {
  addressVerification,
  bankCardVerification,
  bankVerification,
  driverLicenseCheck,
  emailVerification,
  phoneVerification,
  questionnaireAnswers,
  riskAssessment,
} from './partner-checks.ts';
import { screeningService } from './screening-results.ts';
import {
  ADDITIONAL_STEP_STATUSES,
  ADDITIONAL_STEP_TYPES,
  AML_STATUSES,
  DOCUMENT_STATUSES,
  FACE_STATUSES,
  FRAUD_TAGS,
  MISMATCH_TAGS,
  OVERALL_STATUSES,
  PLATFORMS,
} from './value-sets.ts';

const fileUrls = z.record(z.string(), z.string().max(500).nullable());

/** `status` of a webhook, with the keys that older clients still read. */
const identificationStatus = z.object({
  overall: z.enum(OVERALL_STATUSES),
  fraudTags: z.array(z.enum(FRAUD_TAGS)),
  mismatchTags: z.array(z.enum(MISMATCH_TAGS)),
  autoFace: z.enum(FACE_STATUSES).nullable(),
  manualFace: manualPart(FACE_STATUSES),
  autoDocument: z.enum(DOCUMENT_STATUSES).nullable(),
  manualDocument: manualPart(DOCUMENT_STATUSES),
  additionalSteps: z.enum(ADDITIONAL_STEP_STATUSES).nullable(),
  suspicionReasons: z.array(z.string()).describe('Always empty; older clients read it.'),
  denyReasons: z.array(z.string()).describe('Always empty; older clients read it.'),
  amlResultClass: z.enum(AML_STATUSES).nullable(),
  pepsStatus: z.enum(AML_STATUSES).nullable(),
  sanctionsStatus: z.enum(AML_STATUSES).nullable(),
  adverseMediaStatus: z.enum(AML_STATUSES).nullable(),
});

/** Body of every webhook about one verification. All keys always. Times are whole seconds since 1970. */
export const identificationWebhook = z
  .object({
    final: z.boolean().describe('True: nothing more follows for this verification.'),
    platform: z.enum(PLATFORMS),
    status: identificationStatus,
    data: identificationData,
    fileUrls: fileUrls.nullable(),
    additionalStepPdfUrls: fileUrls.nullable(),
    AML: z.array(screeningService).nullable(),
    amlCheck: amlCheck.nullable(),
    LID: z.array(screeningService).nullable(),
    CRIMINAL_CHECK: z.array(screeningService).nullable(),
    scanRef: z.string().max(36),
    externalRef: z.string().max(40).nullable(),
    clientId: z.string().max(100),
    companyId: z.string().max(36).nullable(),
    beneficiaryId: z.string().max(36).nullable(),
    startTime: z.int(),
    finishTime: z.int(),
    clientIp: z.string().max(39).nullable(),
    clientIpCountry: z.string().max(2).nullable(),
    clientLocation: z.string().max(100).nullable(),
    gdcMatch: z.boolean().nullable(),
    manualAddress: z.string().max(255).nullable(),
    manualAddressMatch: z.boolean(),
    registryCenterCheck: z.record(z.string(), z.unknown()).nullable(),
    addressVerification: addressVerification.nullable(),
    questionnaireAnswers: questionnaireAnswers.nullable(),
    riskAssessment: riskAssessment.nullable(),
    bankVerification: bankVerification.nullable(),
    emailVerification: emailVerification.nullable(),
    phoneVerification: phoneVerification.nullable(),
    driverLicenseCheck: driverLicenseCheck.nullable(),
    bankCardVerification: bankCardVerification.nullable(),
    additionalSteps: z.record(z.string(), z.enum(ADDITIONAL_STEP_TYPES).nullable()).nullable(),
    ...eventTrail,
  })
  .meta({ examples: [IDENTIFICATION_EXAMPLE] })
  .describe('Body of every webhook about one verification. All keys always.');
export type IdentificationWebhook = z.output<typeof identificationWebhook>;
