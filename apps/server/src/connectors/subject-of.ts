import type { DocumentFindings } from '@bonafide/checks';
import type { AttributeName, DatabaseField } from '@bonafide/domain';
import { alpha2Of } from '@bonafide/names';
import type { DatabaseSubject } from './connector.ts';

/** Confidence below which a value is not worth asking about: a misread letter would be a contradiction. */
const SURE = 0.9;

const ATTRIBUTES: Readonly<Record<DatabaseField, AttributeName>> = {
  documentNumber: 'documentNumber',
  personalNumber: 'personalNumber',
  firstName: 'givenNames',
  lastName: 'surname',
  dateOfBirth: 'dateOfBirth',
  dateOfExpiry: 'dateOfExpiry',
  nationality: 'nationality',
  sex: 'sex',
  address: 'address',
};

/** What of a document databases may be asked about. */
export type SubjectDocument = Pick<DocumentFindings, 'kind' | 'issuingState' | 'attributes'>;

/** What a document surely says, as databases are asked. */
export function subjectOf({ kind, issuingState, attributes }: SubjectDocument): DatabaseSubject {
  const fields: Partial<Record<DatabaseField, string>> = {};
  for (const [field, name] of Object.entries(ATTRIBUTES) as [DatabaseField, AttributeName][]) {
    const attribute = attributes[name];
    if (!attribute || attribute.confidence < SURE || attribute.conflict) continue;
    const value = field === 'nationality' ? alpha2Of(attribute.value) : attribute.value;
    if (value !== null && value !== '') fields[field] = value;
  }
  return { country: issuingState === null ? null : alpha2Of(issuingState), kind, fields };
}
