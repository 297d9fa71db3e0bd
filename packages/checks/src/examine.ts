import type { MrzReading } from '@bonafide/documents';
import type { Attributes, DocumentKind, EvidenceStep, Examination } from '@bonafide/domain';
import type { Engines } from './engines.ts';
import type { DocumentSideReading } from './reading.ts';
import type { ExaminationRequest } from './request.ts';

/** The images of one attempt, readings that were made earlier, what was asked for, and the present moment. */
export interface ExaminationInput {
  readonly images: Partial<Record<EvidenceStep, Uint8Array>>;
  readonly readings?: Partial<Record<EvidenceStep, DocumentSideReading>>;
  readonly request: ExaminationRequest;
  readonly now: Date;
}

export interface ExaminationOutcome extends Examination {
  readonly document: {
    readonly kind: DocumentKind | null;
    /** ISO 3166-1 alpha-3, or an ICAO 9303-3 code. */
    readonly issuingState: string | null;
    readonly attributes: Attributes;
    readonly mrz: MrzReading | null;
  };
  readonly face: { readonly similarity: number | null; readonly distance: number | null; readonly ageEstimate: null };
}

/** Reads one side of a document. Throws imaging's `ImageError` for a file that is no usable image. */
export async function readDocumentSide(_engines: Engines, _bytes: Uint8Array): Promise<DocumentSideReading> {
  throw new Error('engines are not assembled yet');
}

/** Runs every check on one attempt and recommends a decision. Engine faults end as `inconclusive`, never as a throw. */
export async function examine(_engines: Engines, _input: ExaminationInput): Promise<ExaminationOutcome> {
  throw new Error('engines are not assembled yet');
}
