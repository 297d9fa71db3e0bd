import { z } from 'zod';
import { stepsOf } from './additional-steps-resolve.ts';
import { describeAllowedDocuments } from './allowed-documents.ts';
import type { TokenRequest } from './token-request.ts';
import { DOCUMENT_TYPES, TOKEN_TYPES } from './value-sets.ts';

const text = z.string().nullable();
const date = z.iso.date().nullable();
const documentTypes = z.array(z.enum(DOCUMENT_TYPES));

/** Answer of `POST /api/v2/token`: the ids, and the whole request as it was understood. All keys always. */
export const tokenResponse = z
  .object({
    message: z.string(),
    authToken: z
      .string()
      .regex(/^[A-Za-z0-9]{40}$/)
      .describe("Opens the session; told once, keep it as secret as the applicant's link."),
    redirectUrl: z.string().describe('Send the applicant here.'),
    scanRef: z.uuid().describe('The id of this verification.'),
    clientId: z.string(),
    personScanRef: z.string().describe('Always the clientId.'),
    tokenType: z.enum(TOKEN_TYPES),
    externalRef: text,
    firstName: text,
    lastName: text,
    dateOfBirth: date,
    dateOfExpiry: date,
    dateOfIssue: date,
    nationality: text,
    documentNumber: text,
    personalNumber: text,
    sex: text,
    address: text,
    successUrl: text,
    errorUrl: text,
    unverifiedUrl: text,
    callbackUrl: text,
    locale: text,
    showInstructions: z.boolean(),
    expiryTime: z.int(),
    sessionLength: z.int(),
    country: z.union([z.string(), z.array(z.string()), z.null()]),
    documents: documentTypes,
    allowedDocuments: z.record(z.string(), documentTypes),
    generateDigitString: z.boolean(),
    digitString: z
      .string()
      .regex(/^\d{8}$/)
      .nullable(),
    theme: text,
    utilityBill: z.boolean().nullable(),
    additionalSteps: z.record(z.string(), z.record(z.string(), z.unknown())),
    additionalData: z.record(z.string(), z.record(z.string(), text)),
    ageLimit: z.int().nullable(),
    ageMax: z.int().nullable(),
    reviewSuccessful: z.boolean(),
    reviewFailed: z.boolean(),
    questionnaire: text,
    questionnaireRequired: z.boolean(),
    riskAssessmentProfile: text,
    registryCentersCountries: z.array(z.string()),
    faceMatchingThresholdModifier: z.number(),
    videoCallQuestions: z.array(z.string()).describe('Always empty; older clients read it.'),
    checkAml: z.boolean(),
    checkLid: z.boolean(),
    checkCriminal: z.boolean(),
    checkLiveness: z.boolean(),
    checkFaceBlacklist: z.boolean(),
    checkDocFaceBlacklist: z.boolean(),
    checkPersonBlacklist: z.boolean(),
    checkDuplicateFaces: z.boolean(),
    checkDuplicateDocFaces: z.boolean(),
    checkDuplicatePersonalData: z.boolean(),
    checkDriverLicense: z.boolean(),
    checkIpProxy: z.boolean(),
    verifyEmail: z.boolean(),
    verifyPhone: z.boolean(),
    verifyBank: z.boolean(),
    verifyBankAccounts: z.boolean(),
    verifyBankBalances: z.boolean(),
    verifyBankTransactions: z.boolean(),
    verifyAddress: z.boolean(),
    bankCardVerification: z.boolean(),
    bankCardPdfUpload: z.boolean(),
    allowBsnMasking: z.boolean(),
    nfcRequired: z.boolean(),
    nfcOptional: z.boolean(),
    autoAmlMonitoring: z.boolean(),
    driverLicenseBack: z.boolean(),
  })
  .describe('Token created.');
export type TokenResponse = z.output<typeof tokenResponse>;

export interface TokenIds {
  readonly authToken: string;
  readonly scanRef: string;
  readonly redirectUrl: string;
  readonly digitString: string | null;
}

/** Echoes a validated request beside the new session's ids. */
export function toTokenResponse(request: TokenRequest, ids: TokenIds): TokenResponse {
  const { dummyStatus: _dummy, scenarioId: _scenario, ...echo } = request;
  const allowedDocuments = describeAllowedDocuments(request);
  const documents = request.documents ?? [...new Set(Object.values(allowedDocuments).flat())];
  return {
    message:
      request.dummyStatus === null ? 'Token created successfully' : 'Dummy token and verification created successfully',
    ...echo,
    ...ids,
    personScanRef: request.clientId,
    documents: [...documents],
    allowedDocuments,
    additionalSteps: stepsOf(request),
    registryCentersCountries: request.registryCentersCountries ?? [],
    videoCallQuestions: [],
  };
}
