import type { EarlierDocument } from './document-history/earlier-document.ts';
import type { DocumentFindings } from './evidence.ts';
import type { IdentityKeyKind } from './identity-keys.ts';

/** Another verification that shares data with this one. */
export interface SameData {
  /** The caller's own; it appears in the findings and is never looked into. */
  readonly reference: string;
  readonly shared: readonly IdentityKeyKind[];
}

/** What earlier verifications of the same partner say about the data of this document. Null: not asked for. */
export interface RecordFindings {
  /** Verifications of other clients. */
  readonly duplicates: readonly SameData[] | null;
  /** Verifications whose data the partner has blocked. */
  readonly blocked: readonly SameData[] | null;
  /** Documents that share a number with this one, came from the same client, or with the same face. */
  readonly history: readonly EarlierDocument[] | null;
}

/**
 * Looks an attempt's document up. `sameFace`: references of verifications with the same face, as the search for faces told them. Throws
 * when it cannot: that is a fault, not an answer.
 */
export type LookUpRecords = (document: DocumentFindings, sameFace: readonly string[]) => Promise<RecordFindings>;
