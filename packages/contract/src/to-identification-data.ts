import type { AttributeName, Attributes, DocumentKind, RiskLevel } from '@bonafide/domain';
import { toAgeBand } from './age-band.ts';
import { toDocumentType } from './document-type.ts';
import type { IdentificationData } from './identification-data.ts';

/** What is known about a verification's document, in our words. */
export interface ReadDocument {
  readonly kind: DocumentKind | null;
  /** ISO 3166-1 alpha-3, or an ICAO 9303-3 code. */
  readonly issuingState: string | null;
  readonly attributes: Attributes;
}

export interface DataSource {
  /** Null: nothing was read. */
  readonly document: ReadDocument | null;
  /** ISO 3166-1 alpha-2, chosen by the applicant or the partner. */
  readonly selectedCountry: string | null;
  /** ISO 3166-1 alpha-2 of an alpha-3 or ICAO code; null when there is none. */
  readonly toAlpha2: (code: string) => string | null;
  /** `scanRef`s of other clients' verifications with the same face. */
  readonly duplicates?: { readonly faces: readonly string[]; readonly documentFaces: readonly string[] };
  /** Years that the person looks like; null or left out where nobody asked. */
  readonly ageEstimate?: number | null;
  /** The risk of the person's network, null where it could not be looked up; left out where it is not to be told. */
  readonly networkRisk?: RiskLevel | null;
}

const NOTHING_READ: IdentificationData = {
  docFirstName: null,
  docLastName: null,
  docNumber: null,
  docPersonalCode: null,
  docExpiry: null,
  docDob: null,
  docDateOfIssue: null,
  docType: null,
  docSex: null,
  docNationality: null,
  docIssuingCountry: null,
  birthPlace: null,
  authority: null,
  address: null,
  docTemporaryAddress: null,
  mothersMaidenName: null,
  docBirthName: null,
  docPatronymic: null,
  driverLicenseCategory: null,
  manuallyDataChanged: null,
  fullName: null,
  selectedCountry: null,
  orgFirstName: null,
  orgLastName: null,
  orgNationality: null,
  orgBirthPlace: null,
  orgAuthority: null,
  orgAddress: null,
  orgTemporaryAddress: null,
  orgMothersMaidenName: null,
  orgPatronymic: null,
  orgBirthName: null,
  ageEstimate: null,
  clientIpProxyRiskLevel: null,
  duplicateFaces: null,
  duplicateDocFaces: null,
  additionalData: null,
};

/** The `data` part of webhooks and of `/data`. Values longer than the wire allows are cut, never dropped. */
export function toIdentificationData({
  document,
  selectedCountry,
  toAlpha2,
  duplicates,
  ageEstimate = null,
  networkRisk,
}: DataSource): IdentificationData {
  const known = {
    selectedCountry,
    duplicateFaces: nullIfEmpty(duplicates?.faces),
    duplicateDocFaces: nullIfEmpty(duplicates?.documentFaces),
    ageEstimate: ageEstimate === null ? null : toAgeBand(ageEstimate),
    clientIpProxyRiskLevel: networkRisk === undefined ? null : (networkRisk ?? ('NOT_CHECKED' as const)),
  };
  if (!document) return { ...NOTHING_READ, ...known };
  const { attributes, kind, issuingState } = document;
  const value = (name: AttributeName, longest: number) => cut(attributes[name]?.value, longest);
  const native = (name: AttributeName) => cut(attributes[name]?.native ?? undefined, 100);
  const firstName = upper(value('givenNames', 100));
  const lastName = upper(value('surname', 100));
  const issuer = issuingState ?? attributes.issuingState?.value ?? null;
  const nationality = attributes.nationality?.value;
  return {
    ...NOTHING_READ,
    ...known,
    docFirstName: firstName,
    docLastName: lastName,
    fullName: [firstName, lastName].filter((name) => name !== null).join(' ') || null,
    docNumber: value('documentNumber', 100),
    docPersonalCode: value('personalNumber', 30),
    docExpiry: calendarDate(attributes.dateOfExpiry?.value),
    docDob: calendarDate(attributes.dateOfBirth?.value),
    docDateOfIssue: calendarDate(attributes.dateOfIssue?.value),
    docType: kind && toDocumentType(kind),
    docSex: toSex(attributes.sex?.value),
    docNationality: nationality === undefined ? null : toAlpha2(nationality),
    docIssuingCountry: issuer === null ? null : toAlpha2(issuer),
    birthPlace: value('placeOfBirth', 60),
    authority: value('authority', 60),
    address: value('address', 100),
    driverLicenseCategory: value('licenceCategories', 30),
    manuallyDataChanged: false,
    orgFirstName: native('givenNames'),
    orgLastName: native('surname'),
    orgNationality: native('nationality'),
    orgBirthPlace: native('placeOfBirth'),
    orgAuthority: native('authority'),
    orgAddress: native('address'),
  };
}

function nullIfEmpty(references: readonly string[] = []): string[] | null {
  return references.length === 0 ? null : [...references];
}

function cut(text: string | undefined, longest: number): string | null {
  return text === undefined || text === '' ? null : [...text].slice(0, longest).join('');
}

function upper(text: string | null): string | null {
  return text === null ? null : text.toUpperCase();
}

/** Incomplete dates (ICAO 9303-3 allows unknown days and months) have no place in a calendar date. */
function calendarDate(text: string | undefined): string | null {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}

function toSex(text: string | undefined): IdentificationData['docSex'] {
  if (text === undefined) return null;
  if (/^(M|MALE)$/i.test(text)) return 'MALE';
  if (/^(F|FEMALE)$/i.test(text)) return 'FEMALE';
  return 'UNDEFINED';
}
