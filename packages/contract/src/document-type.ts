import type { DocumentKind } from '@bonafide/domain';
import { DIGITAL_ID_TYPES, type DocumentType } from './value-sets.ts';

const KINDS: Partial<Record<DocumentType, DocumentKind>> = {
  ID_CARD: 'id_card',
  OLD_ID_CARD: 'id_card',
  PASSPORT: 'passport',
  NATIONAL_PASSPORT: 'passport',
  RESIDENCE_PERMIT: 'residence_permit',
  DRIVER_LICENSE: 'driver_licence',
  PROVISIONAL_DRIVER_LICENSE: 'driver_licence',
  VISA: 'visa',
};

const TYPES: Record<DocumentKind, DocumentType> = {
  passport: 'PASSPORT',
  id_card: 'ID_CARD',
  residence_permit: 'RESIDENCE_PERMIT',
  driver_licence: 'DRIVER_LICENSE',
  visa: 'VISA',
  other: 'OTHER',
};

/** What a session accepts when neither it nor its environment says otherwise. */
export const DEFAULT_DOCUMENT_TYPES: readonly DocumentType[] = [
  'ID_CARD',
  'PASSPORT',
  'DRIVER_LICENSE',
  'RESIDENCE_PERMIT',
];

/** The kind of paper or card behind a word on the wire; null for identities without one. */
export function toDocumentKind(type: DocumentType): DocumentKind | null {
  return DIGITAL_ID_TYPES.includes(type) ? null : (KINDS[type] ?? 'other');
}

export function toDocumentType(kind: DocumentKind): DocumentType {
  return TYPES[kind];
}
