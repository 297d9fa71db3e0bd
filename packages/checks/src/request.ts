import type { DocumentKind, Policy } from '@bonafide/domain';

/** What the partner already knows about the person. Dates `YYYY-MM-DD`, nationality ISO 3166-1 alpha-2, sex `M` or `F`. */
export interface ExpectedData {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly dateOfBirth: string | null;
  readonly dateOfExpiry: string | null;
  readonly dateOfIssue: string | null;
  readonly nationality: string | null;
  readonly documentNumber: string | null;
  readonly personalNumber: string | null;
  readonly sex: string | null;
}

/** `advisory`: a tag; `refer`: a human looks; `refuse`: declined. A partner's choice: traces decline nobody by themselves. */
export const PRESENTATION_POLICIES = ['advisory', 'refer', 'refuse'] as const;
export type PresentationPolicy = (typeof PRESENTATION_POLICIES)[number];

/** Services of others that a session can ask for. `contact`, `bank`, `bank_card` and `questionnaire` are steps with the person, the rest look-ups. */
export const MISSING_SERVICES = [
  'lost_documents',
  'criminal_records',
  'driver_licence',
  'registry',
  'address',
  'contact',
  'bank',
  'bank_card',
  'questionnaire',
] as const;
export type MissingService = (typeof MISSING_SERVICES)[number];

/** What was asked for when the session was made, as far as checks and policy need it. */
export interface ExaminationRequest {
  /** Issuing country that the applicant chose, ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly documentKind: DocumentKind | null;
  /** Kinds that the partner accepts; null: all. */
  readonly allowedKinds: readonly DocumentKind[] | null;
  /** Issuing countries that the session is for, ISO 3166-1 alpha-2; null or left out: of every country. */
  readonly countries?: readonly string[] | null;
  /** Kinds that are accepted by issuing country (alpha-2, or `ALL` for the rest); null or left out: `allowedKinds` of any country. */
  readonly allowedByCountry?: Readonly<Record<string, readonly DocumentKind[]>> | null;
  /** The document's chip must be read; left out: it need not. */
  readonly chipRequired?: boolean;
  /** Services that were asked for and that this installation cannot give; left out: none. */
  readonly servicesMissing?: readonly MissingService[];
  readonly faceRequired: boolean;
  /** Quality limits of photos are not enforced (the partner vouches for its own capture). */
  readonly skipQuality: boolean;
  readonly expected: ExpectedData;
  /** Youngest and oldest accepted age in whole years. */
  readonly ageLimit: number | null;
  readonly ageMax: number | null;
  /** Added to the face match thresholds, in similarity; 0 leaves the measured operating point. */
  readonly faceMatchingThresholdModifier: number;
  /** Guess the person's age from the selfie; left out: do not. */
  readonly estimateAge?: boolean;
  /** The selfie must show the person with the document beside the face; left out: it need not. */
  readonly documentInHand?: boolean;
  /** What traces of presentation attacks on the selfie lead to; left out: a tag, no more. */
  readonly presentationPolicy?: PresentationPolicy;
  /** Specimens of the invented state Utopia pass: for trying the product out, never for real people. */
  readonly acceptSpecimens: boolean;
  /** The applicant can still send another photo. */
  readonly resubmissionPossible: boolean;
  /** The applicant can be asked for something besides, and was not yet; left out: no. */
  readonly stepUpPossible?: boolean;
  /** What the findings lead to; left out: the standard policy. */
  readonly policy?: Policy;
}

/** Nothing known beforehand. */
export const NOTHING_EXPECTED: ExpectedData = {
  firstName: null,
  lastName: null,
  dateOfBirth: null,
  dateOfExpiry: null,
  dateOfIssue: null,
  nationality: null,
  documentNumber: null,
  personalNumber: null,
  sex: null,
};

/** Any document by itself: of anybody, whatever it is, without a face beside it. Specimens of the invented state Utopia pass. */
export const PLAIN_REQUEST: ExaminationRequest = {
  country: null,
  documentKind: null,
  allowedKinds: null,
  faceRequired: false,
  skipQuality: false,
  expected: NOTHING_EXPECTED,
  ageLimit: null,
  ageMax: null,
  faceMatchingThresholdModifier: 0,
  acceptSpecimens: true,
  resubmissionPossible: false,
};
