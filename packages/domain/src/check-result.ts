import type { Box } from './geometry.ts';

/** The images that a verification can hold, named as the partner API's steps. */
export const EVIDENCE_STEPS = [
  'FRONT',
  'BACK',
  'FACE',
  'UTILITY_BILL',
  'SECOND_UTILITY_BILL',
  'PASSPORT_COVER',
] as const;
export type EvidenceStep = (typeof EVIDENCE_STEPS)[number];

/** A part of one stored image that a finding speaks of. */
export interface EvidenceRegion {
  readonly step: EvidenceStep;
  readonly box: Box;
}

/** One number behind a verdict. `errorRate` states how the threshold was chosen, e.g. "FMR 0.1 % (4 of 4500)". */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly threshold: number | null;
  readonly higherMeans: 'better' | 'worse';
  readonly errorRate: string | null;
}

/** Two values that were held against each other, with where each came from ("mrz", "visual", "partner", "selfie" ...). */
export interface Comparison {
  readonly field: string;
  readonly left: { readonly source: string; readonly value: string | null };
  readonly right: { readonly source: string; readonly value: string | null };
  readonly agrees: boolean | null;
}

/** The engine that measured, and the SHA-256 digest of the model it used (null for plain rules). */
export interface Engine {
  readonly name: string;
  readonly version: string;
  readonly modelDigest: string | null;
}

/** A stable dotted code such as `document.expired`, and one English sentence for people. Codes are never renamed. */
export interface Reason {
  readonly code: string;
  readonly message: string;
}

interface CheckFindings {
  /** Folder name of the check, e.g. `mrz-check-digits`. */
  readonly check: string;
  readonly reasons: readonly Reason[];
  readonly measurements: readonly Measurement[];
  readonly comparisons: readonly Comparison[];
  readonly regions: readonly EvidenceRegion[];
  readonly engine: Engine;
  readonly tookMs: number;
}

/**
 * What one check found. `failed` needs evidence: against the document, the person, or (measured blur, no face) the photo.
 * A crash, a time-out, a missing model or characters too faint to trust are `inconclusive`, which never declines
 * anybody (invariant 1).
 */
export type CheckResult = CheckFindings &
  (
    | { readonly status: 'passed' }
    | { readonly status: 'failed' }
    | { readonly status: 'inconclusive' }
    | { readonly status: 'not_applicable' }
  );

export type CheckStatus = CheckResult['status'];
