import type { ExaminationOutcome } from '@bonafide/checks';
import { type DocumentType, toDocumentKind } from '@bonafide/contract';
import type { Attribute, AttributeName, Decision, DocumentKind } from '@bonafide/domain';
import { alpha3Of } from '@bonafide/names';
import { faceRequired, onlyCountry } from '../decisions/examination-request.ts';
import type { SessionRequest } from '../sessions/session-secrets.ts';
import { dummyScreening } from './dummy-screening.ts';

/** What dummies say that they were decided by. */
export const DUMMY_POLICY = 'dummy@1';

/** How a dummy that was judged ends. */
export type JudgedDummy = 'APPROVED' | 'DENIED' | 'SUSPECTED';

/** A document for whatever the request does not say. Invented. */
const INVENTED = {
  firstName: 'JOHN TOM',
  lastName: 'SMITH',
  dateOfBirth: '1990-12-20',
  dateOfIssue: '2020-02-03',
  documentNumber: '00000000',
  sex: 'M',
  country: 'LT',
} as const;

/** As long as passports of most countries are good. */
const VALID_YEARS = 8;

export function dummyKind({ documents }: Pick<SessionRequest, 'documents'>): DocumentKind {
  const kinds = (documents ?? []).map((type: DocumentType) => toDocumentKind(type));
  return kinds.find((kind) => kind !== null) ?? 'passport';
}

/** ISO 3166-1 alpha-2. */
export function dummyCountry({ country, nationality }: Pick<SessionRequest, 'country' | 'nationality'>): string {
  return onlyCountry(country) ?? [country ?? []].flat()[0]?.toUpperCase() ?? nationality ?? INVENTED.country;
}

/** What an examination would have come to: the person of the request, read and judged as wished. Nothing was examined. */
export function dummyOutcome(request: SessionRequest, wish: JudgedDummy, now: Date): ExaminationOutcome {
  const issuingState = alpha3Of(dummyCountry(request));
  const attributes = attributesOf(request, { issuingState, expired: wish === 'DENIED', now });
  const names = [`${request.firstName ?? INVENTED.firstName} ${request.lastName ?? INVENTED.lastName}`] as const;
  const screening = dummyScreening(request, { suspected: wish === 'SUSPECTED', names, now });
  return {
    checks: [],
    decision: dummyDecision(wish, { withFace: faceRequired(request), screened: request.checkAml }),
    document: {
      kind: dummyKind(request),
      issuingState,
      attributes,
      mrz: null,
    },
    face: { similarity: null, distance: null, ageEstimate: null },
    ...(screening && { screening }),
  };
}

/** Denied for an expired document, suspected for another first name and, where it is screened, an office; approved for nothing. */
function dummyDecision(
  wish: JudgedDummy,
  { withFace, screened }: { readonly withFace: boolean; readonly screened: boolean },
): Decision {
  const passed = { status: 'passed', reason: null } as const;
  const denied = wish === 'DENIED';
  const listed = wish === 'SUSPECTED' && screened;
  return {
    outcome: denied ? 'declined' : 'approved',
    document: denied ? { status: 'failed', reason: 'document.expired' } : passed,
    face: withFace ? passed : { status: 'not_checked', reason: null },
    fraudSignals: listed ? ['screening.pep'] : [],
    mismatches: wish === 'SUSPECTED' ? ['name'] : [],
    policy: DUMMY_POLICY,
    reasons: [
      ...(denied ? ['document.expired'] : []),
      ...(wish === 'SUSPECTED' ? ['partner_data.name'] : []),
      ...(listed ? ['screening.pep'] : []),
    ],
  };
}

interface Circumstances {
  readonly issuingState: string | null;
  readonly expired: boolean;
  readonly now: Date;
}

function attributesOf(request: SessionRequest, { issuingState, expired, now }: Circumstances) {
  const expiry = `${now.getUTCFullYear() + (expired ? -1 : VALID_YEARS)}-01-31`;
  const nationality = request.nationality === null ? issuingState : alpha3Of(request.nationality);
  const values: Partial<Record<AttributeName, string | null>> = {
    givenNames: request.firstName ?? INVENTED.firstName,
    surname: request.lastName ?? INVENTED.lastName,
    documentNumber: request.documentNumber ?? INVENTED.documentNumber,
    personalNumber: request.personalNumber,
    dateOfBirth: request.dateOfBirth ?? INVENTED.dateOfBirth,
    dateOfIssue: request.dateOfIssue ?? INVENTED.dateOfIssue,
    dateOfExpiry: expired ? expiry : (request.dateOfExpiry ?? expiry),
    sex: request.sex ?? INVENTED.sex,
    issuingState,
    nationality,
    address: request.address,
  };
  const entries = Object.entries(values).filter((entry): entry is [AttributeName, string] => entry[1] !== null);
  return Object.fromEntries(entries.map(([name, value]) => [name, attribute(name, value)]));
}

function attribute(name: AttributeName, value: string): Attribute {
  return { name, value, source: 'visual', native: null, confidence: 1, readings: [], conflict: false };
}
