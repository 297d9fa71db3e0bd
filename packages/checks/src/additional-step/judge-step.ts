import { compareStepField } from '@bonafide/documents';
import type { StepComparison, StepFinding, StepStanding, StepValue } from '@bonafide/domain';
import { stepReason } from './step-reasons.ts';

/** A step as far as judging it goes. */
export interface JudgedStep {
  readonly type: 'UPLOAD' | 'EXTRACT' | 'COMPARE';
  /** A proof of address has tags of its own. */
  readonly isProofOfAddress: boolean;
  /** Field -> what the partner knows. */
  readonly known: Readonly<Record<string, string | null>>;
}

/** What was read off a paper, or typed by a human. */
export interface StepReading {
  readonly values: Readonly<Record<string, string | null>>;
  readonly reasons: readonly string[];
  /** What the paper was held against besides its values. */
  readonly besides?: readonly StepComparison[];
}

/** What the engine's reading means: pure. Whatever is not clean is handed to a human, and nothing declines anybody. */
export function judgeStep(step: JudgedStep, { values, reasons, besides = [] }: StepReading): StepFinding {
  const compared = Object.entries(values).map(([field, value]) => compareValue(step, field, value));
  return {
    ...standingOf(step, Object.fromEntries(compared.map(({ field, value }) => [field, value])), reasons),
    comparisons: [...compared.flatMap(({ comparison }) => comparison ?? []), ...besides],
    sure: reasons.length === 0 && compared.every(({ sure }) => sure),
    reasons,
  };
}

/** What a human says of a step. */
export interface StepReview {
  /** Only what changes; a status is the human's own word, else the value is compared. */
  readonly values: Readonly<Record<string, string | null | StepValue>>;
  /** The human's word about the paper; null: it follows from the values and from what the engine said. */
  readonly standing: StepStanding | null;
}

const MISMATCH_OF_STANDING: Readonly<Record<StepStanding, string | null>> = {
  valid: null,
  invalid: 'invalid_additional_step',
  not_found: 'additional_step_not_found',
};

/** Lays a human's values over a finding. A human is always sure. */
export function reviewStep(step: JudgedStep, finding: StepFinding | null, review: StepReview): StepFinding {
  const typed = Object.entries(review.values).map(([field, said]) => reviewedValue(step, field, said));
  const values = { ...finding?.values, ...Object.fromEntries(typed.map(({ field, value }) => [field, value])) };
  const untouched = finding?.comparisons?.filter(({ field }) => !Object.hasOwn(review.values, field)) ?? [];
  const comparisons = [...typed.flatMap(({ comparison }) => comparison ?? []), ...untouched];
  const { standing } = review;
  const reasons = standing === null ? (finding?.reasons ?? []) : [];
  const judged = standingOf(step, values, reasons);
  if (standing === null) return { ...judged, comparisons, sure: true, reasons };
  const own = MISMATCH_OF_STANDING[standing];
  return {
    values,
    comparisons,
    standing,
    mismatches: own === null ? [] : judged.mismatches.length > 0 ? judged.mismatches : [own],
    sure: true,
    reasons,
  };
}

interface ComparedValue {
  readonly field: string;
  readonly value: StepValue;
  readonly sure: boolean;
  /** Null: it was held against nothing, or a human said how it stands. */
  readonly comparison: StepComparison | null;
}

/** A status of the human's own stands alone: parts that a machine compared would speak against it. */
function reviewedValue(step: JudgedStep, field: string, said: string | null | StepValue): ComparedValue {
  const isOwn = typeof said === 'object' && said !== null;
  return isOwn ? { field, value: said, sure: true, comparison: null } : compareValue(step, field, said);
}

/** `EXTRACT` compares nothing, and neither does `COMPARE` where the partner said nothing. */
function compareValue({ type, known }: JudgedStep, field: string, found: string | null): ComparedValue {
  const given = type === 'COMPARE' ? known[field]?.trim() : undefined;
  const wanted = given === undefined || given === '' ? null : given;
  if (found === null || found.trim() === '') {
    const comparison = wanted === null ? null : { field, known: wanted, found: null, agrees: null, parts: [] };
    return { field, value: { value: null, status: 'not_found' }, sure: false, comparison };
  }
  if (wanted === null) return { field, value: { value: found, status: 'no_data' }, sure: true, comparison: null };
  const comparison = compareStepField(field, wanted, found);
  const { agrees } = comparison;
  const status = agrees === null ? 'no_data' : agrees ? 'match' : 'not_match';
  return { field, value: { value: found, status }, sure: agrees === true, comparison };
}

function standingOf(
  step: JudgedStep,
  values: Readonly<Record<string, StepValue>>,
  reasons: readonly string[],
): Pick<StepFinding, 'standing' | 'values' | 'mismatches'> {
  const said = [
    ...reasons.map(stepReason),
    ...Object.entries(values).map(([field, { status }]) => {
      if (status === 'not_found') return { standing: 'not_found', mismatch: 'additional_step_not_found' } as const;
      const differs = status === 'not_match';
      return { standing: differs ? 'invalid' : 'valid', mismatch: differs ? mismatchOf(step, field) : null } as const;
    }),
  ];
  const standings = said.map(({ standing }) => standing);
  const worst = (['invalid', 'not_found'] as const).find((one) => standings.includes(one));
  return {
    values,
    standing: worst ?? (standings.includes(null) ? null : 'valid'),
    mismatches: [...new Set(said.flatMap(({ mismatch }) => mismatch ?? []))],
  };
}

function mismatchOf({ isProofOfAddress }: JudgedStep, field: string): string {
  if (!isProofOfAddress) return 'additional_step_information_mismatch';
  return /name/i.test(field) ? 'utility_name' : 'utility_address';
}
