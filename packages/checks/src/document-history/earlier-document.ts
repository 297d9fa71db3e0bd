/** What an earlier verification read off a document. Names in upper case or as printed; dates ISO 8601; countries alpha-3. */
export interface EarlierDocument {
  /** Why it is held against this one: it shares a number, came from the same client, or with the same face. */
  readonly knownBy: 'number' | 'client' | 'face';
  /** The caller's own reference; it appears in the findings and is never looked into. */
  readonly reference: string;
  readonly issuingState: string | null;
  readonly documentNumber: string | null;
  readonly personalNumber: string | null;
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly dateOfBirth: string | null;
}
