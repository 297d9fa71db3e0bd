/** What kind of identity document, apart from any vendor's list. */
export const DOCUMENT_KINDS = ['passport', 'id_card', 'residence_permit', 'driver_licence', 'visa', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Kinds whose back carries data that a verification needs. */
export function hasBackSide(kind: DocumentKind): boolean {
  return kind === 'id_card' || kind === 'residence_permit' || kind === 'driver_licence';
}
