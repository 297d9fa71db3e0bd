import type { DatabaseAnswer } from '@bonafide/checks';
import type { DatabaseField, DocumentKind } from '@bonafide/domain';

/** Whom a database is asked about. Dates ISO 8601, nationality ISO 3166-1 alpha-2, sex `M` or `F`. */
export interface DatabaseSubject {
  /** Of the document, ISO 3166-1 alpha-2; null: not read. */
  readonly country: string | null;
  readonly kind: DocumentKind | null;
  readonly fields: Readonly<Partial<Record<DatabaseField, string>>>;
}

/** What a database said, before it is told by whom and when. */
export type DatabaseSaying = Pick<DatabaseAnswer, 'outcome' | 'fields' | 'fault'>;

/** One database. */
export interface Connector {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Without an answer a human looks. */
  readonly required: boolean;
  /** How long a saying is kept; 0: not at all. */
  readonly keptSeconds: number;
  /** Whether there is anything to ask about this person. */
  asksAbout(subject: DatabaseSubject): boolean;
  /** What the answer depends on, for keeping it: another text, another question. */
  questionOf(subject: DatabaseSubject): string;
  /** Ends within the connector's own time; faults are sayings. */
  ask(subject: DatabaseSubject): Promise<DatabaseSaying>;
}

/** Nothing was said, for the reason with this code. */
export function unavailable(fault: string): DatabaseSaying {
  return { outcome: 'unavailable', fields: {}, fault };
}
