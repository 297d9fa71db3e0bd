import type { FullStatusResponse, ReadValue } from '@bonafide/contract';
import { toDocumentType } from '@bonafide/contract';
import type { MrzFieldName, MrzReading } from '@bonafide/documents';
import { alpha2Of } from '@bonafide/names';
import { presentData, presentStatus } from '../sessions/present.ts';
import type { Findings } from './find-findings.ts';

/** The dump that older integrations read; everything that is not known is empty. */
export function fullStatus(
  findings: Findings,
  { now, unreviewed }: { readonly now: Date; readonly unreviewed: '' | null },
): FullStatusResponse {
  const { session, reviewedAt } = findings;
  const status = presentStatus(session, now, unreviewed);
  return {
    face_match_result: status.autoFace,
    document_validity: status.autoDocument,
    manual_face_match_result: status.manualFace,
    manual_document_validity: status.manualDocument,
    client: clientOf(findings),
    client_identity_document: documentOf(findings),
    attempt_count: session.attempt,
    suspection_reasons: [...status.fraudTags, ...status.mismatchTags],
    start_time: timeOf(session.startedAt),
    finish_time: timeOf(session.decidedAt),
    review_time: timeOf(reviewedAt),
  };
}

function clientOf({ request, capture }: Findings): FullStatusResponse['client'] {
  const country = [request?.country ?? []].flat().map((code) => code.toUpperCase());
  return {
    name: request?.firstName ?? null,
    surname: request?.lastName ?? null,
    date_of_birth: request?.dateOfBirth ?? null,
    personal_id_number: request?.personalNumber ?? null,
    document_number: request?.documentNumber ?? null,
    document_type: request?.documents?.length === 1 ? (request.documents[0] ?? null) : null,
    expiry_date: request?.dateOfExpiry ?? null,
    nationality: request?.nationality ?? null,
    date_of_issue: request?.dateOfIssue ?? null,
    sex: request?.sex ?? null,
    country: capture.selectedCountry,
    default_country: country.length > 0 ? country.join(',') : null,
    utility_address: request?.address ?? null,
  };
}

function documentOf(findings: Findings): FullStatusResponse['client_identity_document'] {
  const { outcome, capture, reviewedAt } = findings;
  const read = readValues(findings);
  const nothing = Object.fromEntries(Object.keys(read).map((name) => [name, ''])) as typeof read;
  const mrz = outcome?.document.mrz ?? null;
  return {
    ...prefixed('doc', read),
    doc_license_categories: outcome?.document.attributes.licenceCategories?.value ?? '',
    ...prefixed('mrz', mrz ? mrzValues(mrz) : nothing),
    mrz_document_subtype: rawOf(mrz, 'documentCode').slice(1),
    mrz_optional_data: rawOf(mrz, 'optionalData'),
    mrz_string: mrz?.lines.join('') ?? '',
    // A reviewer confirms what was read, or has corrected it there.
    ...prefixed('manual', reviewedAt === null ? nothing : read),
    document_type: capture.documentKind && toDocumentType(capture.documentKind),
    manual_utility_address: '',
    manual_utility_address_match: null,
  };
}

function readValues({ outcome, capture }: Findings): Record<ReadValue, string> {
  const data = presentData({ outcome, capture });
  return {
    name: data.docFirstName ?? '',
    surname: data.docLastName ?? '',
    date_of_birth: data.docDob ?? '',
    expiry_date: data.docExpiry ?? '',
    personal_code: data.docPersonalCode ?? '',
    document_number: data.docNumber ?? '',
    sex: sexOf(data.docSex),
    nationality: data.docNationality ?? '',
    date_of_issue: data.docDateOfIssue ?? '',
    country: data.docIssuingCountry ?? '',
    document_type: data.docType ?? '',
  };
}

function mrzValues(mrz: MrzReading): Record<ReadValue, string> {
  const value = (name: MrzFieldName) => mrz.fields.find((field) => field.name === name)?.value ?? '';
  const country = (name: MrzFieldName) => alpha2Of(value(name)) ?? value(name);
  return {
    name: value('givenNames'),
    surname: value('surname'),
    date_of_birth: value('dateOfBirth'),
    expiry_date: value('dateOfExpiry'),
    personal_code: value('personalNumber'),
    document_number: value('documentNumber'),
    sex: value('sex'),
    nationality: country('nationality'),
    date_of_issue: value('dateOfIssue'),
    country: country('issuingState'),
    document_type: rawOf(mrz, 'documentCode').slice(0, 1),
  };
}

function rawOf(mrz: MrzReading | null, name: MrzFieldName): string {
  return (
    mrz?.fields
      .find((field) => field.name === name)
      ?.raw.replaceAll('<', ' ')
      .trim() ?? ''
  );
}

function prefixed<P extends string>(prefix: P, values: Record<ReadValue, string>) {
  const entries = Object.entries(values).map(([name, value]) => [`${prefix}_${name}`, value]);
  return Object.fromEntries(entries) as Record<`${P}_${ReadValue}`, string>;
}

function sexOf(word: string | null): string {
  if (word === 'MALE') return 'M';
  if (word === 'FEMALE') return 'F';
  return word === null ? '' : 'X';
}

function timeOf(time: Date | null): string | null {
  return time === null ? null : time.toISOString().slice(0, 19).replace('T', ' ');
}
