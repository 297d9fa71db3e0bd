import type { CheckResult, Engine } from './check-result.ts';
import type { StepUp } from './policy-rules.ts';
import type { Risk } from './risk-score.ts';

/** One half of a decision: the document's or the face's. `reason` is the code of the finding that decided it. */
export interface PartVerdict {
  readonly status: 'passed' | 'failed' | 'unverifiable' | 'not_checked';
  readonly reason: string | null;
}

/** What the machine recommends, with its grounds. Codes are ours; vendor words are made in the contract package. */
export interface Decision {
  readonly outcome: 'approved' | 'declined' | 'referred' | 'resubmission_requested';
  readonly document: PartVerdict;
  readonly face: PartVerdict;
  /** Suspicions of fraud that do not decline by themselves, e.g. `document.inconsistent`. */
  readonly fraudSignals: readonly string[];
  /** Fields in which the document contradicts the partner's data or itself, e.g. `sex`. */
  readonly mismatches: readonly string[];
  /** Name and version of the policy that decided. */
  readonly policy: string;
  readonly reasons: readonly string[];
  /** Left out where nothing was examined, and by earlier releases. */
  readonly risk?: Risk;
  /** What to ask the applicant for besides, with `resubmission_requested`; left out: the photos again. */
  readonly stepUp?: StepUp;
  /** Models that the checks measured with, each once; left out by earlier releases. */
  readonly engines?: readonly Engine[];
}

/** Everything that was found about one attempt, and kept. */
export interface Examination {
  readonly checks: readonly CheckResult[];
  readonly decision: Decision;
}
