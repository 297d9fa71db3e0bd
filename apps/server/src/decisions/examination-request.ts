import { type ExaminationRequest, NOTHING_EXPECTED, type PresentationPolicy } from '@bonafide/checks';
import { type AllowedDocuments, type DocumentType, toDocumentKind, wantedCountries } from '@bonafide/contract';
import type { DocumentKind, Policy } from '@bonafide/domain';
import type { CaptureContext, SessionRequest } from '../sessions/session-secrets.ts';
import { missingServices } from './missing-services.ts';

export interface Asked {
  readonly request: SessionRequest;
  readonly capture: CaptureContext;
  /** The hosted flow can ask for another photo; direct processing burnt its token. */
  readonly resubmissionPossible: boolean;
  readonly acceptSpecimens: boolean;
  /** What the partner wants of selfies with traces of attacks; left out: a tag. */
  readonly presentationPolicy?: PresentationPolicy;
  /** A questionnaire must be answered that the partner does not have; left out: no. */
  readonly questionnaireMissing?: boolean;
  /** What the findings lead to; left out: the standard policy. */
  readonly policy?: Policy;
  /** Something besides can be asked for; left out: it cannot. */
  readonly stepUpPossible?: boolean;
  /** The selfie shows the person with the document beside the face; left out: it need not. */
  readonly documentInHand?: boolean;
}

/** What the checks need to know of what the partner asked for and the applicant chose. */
export function examinationRequest({
  request,
  capture,
  questionnaireMissing = false,
  ...given
}: Asked): ExaminationRequest {
  return {
    country: capture.selectedCountry ?? onlyCountry(request.country),
    documentKind: capture.documentKind,
    allowedKinds: allowedKinds(request),
    countries: wantedCountries(request),
    allowedByCountry: kindsByCountry(request.allowedDocuments ?? null),
    chipRequired: request.nfcRequired,
    servicesMissing: [...missingServices(request), ...(questionnaireMissing ? (['questionnaire'] as const) : [])],
    faceRequired: faceRequired(request),
    skipQuality: capture.skipAnalysis,
    expected: expectedData(request),
    ageLimit: request.ageLimit,
    ageMax: request.ageMax,
    faceMatchingThresholdModifier: request.faceMatchingThresholdModifier,
    estimateAge: request.checkLiveness,
    ...given,
  };
}

export function faceRequired(request: Pick<SessionRequest, 'tokenType'>): boolean {
  return request.tokenType !== 'DOCUMENT';
}

/** Identities without a document to photograph allow none. */
function allowedKinds({ documents }: SessionRequest): readonly DocumentKind[] | null {
  return documents && kindsOf(documents);
}

function kindsByCountry(allowed: AllowedDocuments | null): Readonly<Record<string, readonly DocumentKind[]>> | null {
  return allowed && Object.fromEntries(Object.entries(allowed).map(([code, types]) => [code, kindsOf(types)]));
}

function kindsOf(types: readonly DocumentType[]): readonly DocumentKind[] {
  return [...new Set(types.map(toDocumentKind).filter((kind) => kind !== null))];
}

/** A list of countries allows several and chooses none. */
export function onlyCountry(country: SessionRequest['country']): string | null {
  const [only, ...others] = country === null ? [] : [country].flat();
  return only === undefined || others.length > 0 ? null : only.toUpperCase();
}

function expectedData(request: SessionRequest): ExaminationRequest['expected'] {
  return {
    ...NOTHING_EXPECTED,
    firstName: request.firstName,
    lastName: request.lastName,
    dateOfBirth: request.dateOfBirth,
    dateOfExpiry: request.dateOfExpiry,
    dateOfIssue: request.dateOfIssue,
    nationality: request.nationality,
    documentNumber: request.documentNumber,
    personalNumber: request.personalNumber,
    sex: request.sex,
  };
}
