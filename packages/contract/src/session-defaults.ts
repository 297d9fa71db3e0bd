import { z } from 'zod';
import { allowedDocuments } from './allowed-documents.ts';
import { DOCUMENT_TYPES } from './value-sets.ts';

/** Switches of a token request whose value the environment gives where a request has none. */
export const SWITCHES = [
  'reviewSuccessful',
  'reviewFailed',
  'questionnaireRequired',
  'showInstructions',
  'utilityBill',
  'checkAml',
  'checkLid',
  'checkCriminal',
  'checkLiveness',
  'checkFaceBlacklist',
  'checkDocFaceBlacklist',
  'checkPersonBlacklist',
  'checkDuplicateFaces',
  'checkDuplicateDocFaces',
  'checkDuplicatePersonalData',
  'checkDriverLicense',
  'checkIpProxy',
  'verifyEmail',
  'verifyPhone',
  'verifyBank',
  'verifyBankAccounts',
  'verifyBankBalances',
  'verifyBankTransactions',
  'verifyAddress',
  'bankCardVerification',
  'bankCardPdfUpload',
  'allowBsnMasking',
  'nfcRequired',
  'nfcOptional',
  'autoAmlMonitoring',
  'driverLicenseBack',
] as const;

/** What an environment gives to sessions whose token request leaves it out or sets it to null. */
export const sessionDefaults = z
  .object({
    ...(Object.fromEntries(SWITCHES.map((name) => [name, z.boolean()])) as Record<
      (typeof SWITCHES)[number],
      z.ZodBoolean
    >),
    ageLimit: z.int().min(0).max(150),
    ageMax: z.int().min(0).max(150),
    documents: z.array(z.enum(DOCUMENT_TYPES)).min(1),
    allowedDocuments,
    locale: z.string().max(7),
    expiryTime: z.int().min(0).max(2_592_000),
    sessionLength: z.int().min(60).max(3_600),
    theme: z.guid(),
    questionnaire: z.string().min(1).max(100),
    riskAssessmentProfile: z.guid(),
    faceMatchingThresholdModifier: z.number().min(-1).max(1),
  })
  .partial();
export type SessionDefaults = Readonly<z.output<typeof sessionDefaults>>;

/** A token request as it was sent, with the environment's values where it has none. What is no object stays as it is. */
export function withSessionDefaults(sent: unknown, defaults: SessionDefaults): unknown {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
  const given = Object.entries(sent).filter(([, value]) => value !== undefined && value !== null);
  const usual = Object.entries(defaults).filter(([name]) => !clashes(name, Object.fromEntries(given)));
  return { ...sent, ...Object.fromEntries(usual), ...Object.fromEntries(given) };
}

/** A request with steps of its own is not to be refused for the environment's bill. */
function clashes(name: string, given: Readonly<Record<string, unknown>>): boolean {
  return name === 'utilityBill' && given.additionalSteps !== undefined;
}
