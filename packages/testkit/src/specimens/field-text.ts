import type { AttributeName } from '@bonafide/domain';
import type { SpecimenFields, SpecimenSpec } from './specimen.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

export type DateStyle = 'named month' | 'numbers';

/** ISO 8601 date as printed: `12 AUG 1974` or `12.08.1974`. */
export function printedDate(date: string, style: DateStyle): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return style === 'numbers' ? `${day}.${month}.${year}` : `${day} ${MONTHS[Number(month) - 1]} ${year}`;
}

const DATES: readonly AttributeName[] = ['dateOfBirth', 'dateOfIssue', 'dateOfExpiry'];

/** What a document says of its holder and itself, normalised. */
export function specimenFields(spec: SpecimenSpec): SpecimenFields {
  const { person, issuer } = spec;
  return {
    documentNumber: spec.documentNumber,
    issuingState: issuer.code,
    nationality: issuer.code,
    surname: person.surname,
    givenNames: person.givenNames,
    dateOfBirth: person.dateOfBirth,
    placeOfBirth: person.placeOfBirth,
    sex: person.sex,
    personalNumber: person.personalNumber,
    address: person.address,
    dateOfIssue: spec.dateOfIssue,
    dateOfExpiry: spec.dateOfExpiry,
    authority: issuer.authority,
  };
}

/** The same as printed: capitals, dates in the document's style, the nationality as a word. */
export function printedValue(spec: SpecimenSpec, attribute: AttributeName, style: DateStyle): string {
  if (attribute === 'nationality') return spec.issuer.nationality;
  if (attribute === 'documentCode') return spec.kind === 'visa' ? 'V' : 'P';
  const value = specimenFields(spec)[attribute] ?? '';
  return DATES.includes(attribute) ? printedDate(value, style) : value.toUpperCase();
}
