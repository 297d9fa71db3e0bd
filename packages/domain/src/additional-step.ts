/** How a value on an additional paper stands to what is known. `no_data`: there was nothing to compare, or it cannot be said. */
export const STEP_VALUE_STATUSES = ['match', 'not_match', 'not_found', 'no_data'] as const;
export type StepValueStatus = (typeof STEP_VALUE_STATUSES)[number];

export interface StepValue {
  /** As printed; null when the paper does not say it. */
  readonly value: string | null;
  readonly status: StepValueStatus;
}

/** What is thought of a paper: what was asked for, something else, or not there. */
export const STEP_STANDINGS = ['valid', 'invalid', 'not_found'] as const;
export type StepStanding = (typeof STEP_STANDINGS)[number];

/** What was found about one additional paper. Never declines: the worst is a tag and a human's look. */
export interface StepFinding {
  /** Null: nothing can be said, because an engine of ours failed. */
  readonly standing: StepStanding | null;
  /** False: a human must look. */
  readonly sure: boolean;
  readonly values: Readonly<Record<string, StepValue>>;
  /** Fields as in `Decision.mismatches`. */
  readonly mismatches: readonly string[];
  /** What the engine said against the paper as a whole, as codes. */
  readonly reasons: readonly string[];
}
