/** How a value on an additional paper stands to what is known. `no_data`: there was nothing to compare, or it cannot be said. */
export const STEP_VALUE_STATUSES = ['match', 'not_match', 'not_found', 'no_data'] as const;
export type StepValueStatus = (typeof STEP_VALUE_STATUSES)[number];

export interface StepValue {
  /** As printed; null when the paper does not say it. */
  readonly value: string | null;
  readonly status: StepValueStatus;
}

/**
 * How one part of a value stands to what is known of it. `unsure`: spelt so that either may be meant; `not_found`: the paper lacks it;
 * `not_known`: the paper alone says it.
 */
export const STEP_PART_VERDICTS = ['agrees', 'unsure', 'differs', 'not_found', 'not_known'] as const;
export type StepPartVerdict = (typeof STEP_PART_VERDICTS)[number];

export interface StepPart {
  /** `street`, `house_number`, `postal_code`, `locality` and the other parts of addresses; `word` of a name. */
  readonly part: string;
  /** As they were understood, one spelling for what has several; null: not said. */
  readonly known: string | null;
  readonly found: string | null;
  readonly verdict: StepPartVerdict;
}

/** One thing that a paper was held against. */
export interface StepComparison {
  /** The step's field, or `name` for whom a proof of address should name. */
  readonly field: string;
  readonly known: string;
  /** Null when the paper does not say it. */
  readonly found: string | null;
  /** Null: it cannot be said. */
  readonly agrees: boolean | null;
  /** Empty for values that have no parts. */
  readonly parts: readonly StepPart[];
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
  /** What was compared, part by part; findings of earlier releases have none. */
  readonly comparisons?: readonly StepComparison[];
  /** Fields as in `Decision.mismatches`. */
  readonly mismatches: readonly string[];
  /** What the engine said against the paper as a whole, as codes. */
  readonly reasons: readonly string[];
}
