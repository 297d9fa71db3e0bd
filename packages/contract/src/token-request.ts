import { z } from 'zod';
import { additionalData, additionalSteps } from './additional-steps.ts';
import { allowedDocuments, describeAllowedDocuments } from './allowed-documents.ts';
import { EXAMPLES } from './examples.ts';
import {
  calendarDate,
  countryCode,
  flag,
  httpAddress,
  locale,
  nullable,
  pageAddress,
  personName,
  text,
  upperCountryCode,
} from './fields.ts';
import { DOCUMENT_TYPES, DUMMY_STATUSES, TOKEN_TYPES } from './value-sets.ts';

/** The shortest and longest times that a session can be asked for, in seconds. */
const LONGEST_TOKEN_LIFE_S = 2_592_000;
const SHORTEST_SESSION_S = 60;
const LONGEST_SESSION_S = 3_600;

/** `ALL` stands for every nationality, which is the same as none given. */
const nationality = z.union([
  z.literal('ALL').transform(() => null),
  z.literal('all').transform(() => null),
  upperCountryCode,
]);

const age = z.int().min(0).max(150);

const person = {
  firstName: nullable(personName).describe('Compared with the document; echoed in upper case.'),
  lastName: nullable(personName).describe('Compared with the document; echoed in upper case.'),
  dateOfBirth: nullable(calendarDate).describe('Compared with the document.'),
  dateOfExpiry: nullable(calendarDate).describe('Compared with the document.'),
  dateOfIssue: nullable(calendarDate).describe('Compared with the document.'),
  nationality: nullable(nationality).describe('ISO 3166-1 alpha-2; `ALL` clears it.'),
  documentNumber: nullable(text(1, 50)).describe('Compared with the document.'),
  personalNumber: nullable(text(1, 50)).describe('Compared with the document.'),
  sex: nullable(z.enum(['M', 'F'])).describe('Compared with the document.'),
  address: nullable(text(0, 255)).describe('Reference for a proof of address.'),
};

const flow = {
  successUrl: nullable(pageAddress).describe('Where the applicant goes after success; null: our own page.'),
  errorUrl: nullable(pageAddress).describe('Where the applicant goes after failure; null: our own page.'),
  unverifiedUrl: nullable(pageAddress).describe(
    'Where the applicant goes when nothing was decided; null: our own page.',
  ),
  callbackUrl: nullable(httpAddress).describe("This session's webhook address; needs the partner's permission."),
  locale: nullable(locale).describe('Language of the hosted flow; unsupported ones become English.'),
  showInstructions: flag(true).describe('Show instructions before each photo.'),
  expiryTime: z
    .int()
    .min(0)
    .max(LONGEST_TOKEN_LIFE_S)
    .nullable()
    .default(3600)
    .transform((seconds) => seconds ?? 3600)
    .describe('Seconds in which the token must be used. 0: it has expired as soon as it is made.'),
  sessionLength: z
    .int()
    .min(SHORTEST_SESSION_S)
    .max(LONGEST_SESSION_S)
    .nullable()
    .default(600)
    .transform((seconds) => seconds ?? 600)
    .describe('Seconds that the applicant has once the session was opened.'),
  country: nullable(z.union([countryCode, z.array(countryCode).min(1).max(250)])).describe(
    'Issuing country to preselect, or several; any case; echoed as sent.',
  ),
  documents: nullable(z.array(z.enum(DOCUMENT_TYPES)).min(1).max(DOCUMENT_TYPES.length)).describe(
    'Accepted document types.',
  ),
  allowedDocuments: nullable(allowedDocuments).describe(
    "Accepted document types by issuing country or `ALL`; null: the environment's.",
  ),
  generateDigitString: flag().describe('Also answer with an eight-digit code for mobile apps.'),
  theme: nullable(z.guid()).describe('Look of the hosted flow; an unknown one is ignored.'),
};

const steps = {
  utilityBill: nullable(z.boolean()).describe('Ask for a proof of address; not together with additionalSteps.'),
  additionalSteps: nullable(additionalSteps).describe('Extra photos or files, by country and document type.'),
  additionalData: additionalData
    .nullable()
    .default({})
    .transform((data) => data ?? {})
    .describe('What the partner already knows about the extra steps.'),
};

const review = {
  ageLimit: nullable(age).describe('Youngest accepted age in years.'),
  ageMax: nullable(age).describe('Oldest accepted age in years.'),
  reviewSuccessful: flag().describe('A person reviews what the machine approves.'),
  reviewFailed: flag().describe('A person reviews what the machine denies.'),
  questionnaire: nullable(text(1, 100)).describe('Key of a questionnaire.'),
  questionnaireRequired: flag(true).describe('The questionnaire must be answered.'),
  riskAssessmentProfile: nullable(z.guid()).describe('Id of a risk profile.'),
  registryCentersCountries: nullable(z.array(upperCountryCode).max(250)).describe('Registries to ask.'),
  faceMatchingThresholdModifier: z
    .number()
    .min(-1)
    .max(1)
    .nullable()
    .default(0)
    .transform((value) => value ?? 0)
    .describe('Added to the face thresholds, in similarity.'),
};

const switches = {
  checkAml: flag(),
  checkLid: flag(),
  checkCriminal: flag(),
  checkLiveness: flag(),
  checkFaceBlacklist: flag(),
  checkDocFaceBlacklist: flag(),
  checkPersonBlacklist: flag(),
  checkDuplicateFaces: flag(),
  checkDuplicateDocFaces: flag(),
  checkDuplicatePersonalData: flag(),
  checkDriverLicense: flag(),
  checkIpProxy: flag(),
  verifyEmail: flag(),
  verifyPhone: flag(),
  verifyBank: flag(),
  verifyBankAccounts: flag(),
  verifyBankBalances: flag(),
  verifyBankTransactions: flag(),
  verifyAddress: flag(),
  bankCardVerification: flag(),
  bankCardPdfUpload: flag(),
  allowBsnMasking: flag(),
  nfcRequired: flag(),
  nfcOptional: flag(),
  autoAmlMonitoring: flag(),
  driverLicenseBack: flag(),
};

const body = z
  .object({
    clientId: z
      .string()
      .min(1)
      .max(100)
      .regex(/^[\x20-\x7e]+$/, 'Only printable ASCII is allowed')
      .describe("The partner's id of the person; `personScanRef` is accepted as another name."),
    tokenType: z
      .enum(TOKEN_TYPES)
      .nullable()
      .default('IDENTIFICATION')
      .transform((type) => type ?? 'IDENTIFICATION')
      .describe('DOCUMENT leaves out the selfie.'),
    externalRef: nullable(text(0, 40)).describe('Echoed in answers and webhooks.'),
    ...person,
    ...flow,
    ...steps,
    ...review,
    ...switches,
    scenarioId: nullable(z.guid()).describe('Of `/v1/scenarios`: what it says holds where this request says nothing.'),
    dummyStatus: nullable(z.enum(DUMMY_STATUSES)).describe(
      'Only in the DEV environment: the session ends like this at once, without a person.',
    ),
  })
  .refine((request) => !(request.utilityBill === true && request.additionalSteps !== null), {
    path: ['utilityBill'],
    message: 'utilityBill and additionalSteps cannot be combined',
  })
  .refine((request) => Object.keys(describeAllowedDocuments(request)).length > 0, {
    path: ['documents'],
    message: 'Documents of these types are not accepted from these countries',
  })
  .refine((request) => request.ageLimit === null || request.ageMax === null || request.ageLimit <= request.ageMax, {
    path: ['ageMax'],
    message: 'ageMax must not be below ageLimit',
  });

function withClientId(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
  const { personScanRef, ...rest } = sent as Record<string, unknown>;
  return (rest.clientId === undefined || rest.clientId === null) && personScanRef !== undefined
    ? { ...rest, clientId: personScanRef }
    : rest;
}

/** Body of `POST /api/v2/token`. Unknown keys are ignored: clients still send retired ones. */
export const tokenRequest = z.preprocess(withClientId, body).meta({ examples: EXAMPLES.tokenRequest });

/** A validated token request: every key is there, unset ones are null or their default. */
export type TokenRequest = z.output<typeof body>;
