import type { Decision, PartVerdict, StepStanding } from '@bonafide/domain';

/** What a reviewer found, part by part. `simulated` where no reviewer exists (DEV): it repeats the machine's parts. */
export interface ReviewVerdict {
  readonly outcome: 'approved' | 'declined';
  readonly document: PartVerdict;
  readonly face: PartVerdict;
  readonly simulated: boolean;
}

/** The worst standing of any additional paper, and the contradicted fields of all. */
export interface StepsVerdict {
  readonly standing: StepStanding | null;
  readonly mismatches: readonly string[];
}

/**
 * What `sessions.decision` holds: the machine's decision on the latest attempt and the review of it, if there was one.
 * Codes only, no person data.
 */
export interface SessionDecision extends Decision {
  readonly review: ReviewVerdict | null;
  /** What the additional papers come to as they stand now; null or left out: none was looked at. */
  readonly steps?: StepsVerdict | null;
  /** The policy that the risk was assessed by later, where a request for information named one; left out: the one that decided. */
  readonly riskPolicy?: string;
}

/** The column is untyped JSON that only this application writes. */
export function storedDecision(column: unknown): SessionDecision | null {
  return column === null || column === undefined ? null : (column as SessionDecision);
}
