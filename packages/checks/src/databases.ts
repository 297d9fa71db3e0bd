import type { DatabaseField } from '@bonafide/domain';
import type { DocumentFindings } from './evidence.ts';

/** `unknown`: the database does not say, or there is nothing to compare. */
export type FieldMatch = 'match' | 'mismatch' | 'unknown';

/** Who answered, and when. */
export interface DatabaseProvenance {
  /** The connector's id and its name for people. */
  readonly connector: string;
  readonly name: string;
  /** Of the connector's settings. */
  readonly version: string;
  /** ISO 8601; of the answer itself where it was kept from an earlier question. */
  readonly answeredAt: string;
  readonly kept: boolean;
  readonly tookMs: number;
}

/**
 * What came of one question. `confirmed`: nothing disagrees and something agrees. `contradicted`: a field disagrees. `not_found`: the
 * database knows no such record. `unavailable`: it gave no answer that could be understood, which says nothing about the person.
 */
export interface DatabaseAnswer {
  readonly outcome: 'confirmed' | 'contradicted' | 'not_found' | 'silent' | 'unavailable';
  readonly fields: Readonly<Partial<Record<DatabaseField, FieldMatch>>>;
  /** Code of why there is no answer; null otherwise. */
  readonly fault: string | null;
  /** Without an answer a human looks. */
  readonly required: boolean;
  readonly from: DatabaseProvenance;
}

/** Asks every database that has something to say about the document. Faults are answers; it throws when nothing could be asked at all. */
export type AskDatabases = (document: DocumentFindings) => Promise<readonly DatabaseAnswer[]>;
