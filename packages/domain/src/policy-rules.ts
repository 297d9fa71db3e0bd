/** What a check speaks about. `data`: the partner's or the person's particulars, which never fail a part by themselves. */
export type CheckPart = 'document' | 'face' | 'data';

/**
 * What a reason means for the decision.
 * `decline`: evidence against the document or the person. `retake`: the photo is to blame. `refer`: a human must look.
 * `signal`: suspicion of fraud. `mismatch`: a field is contradicted. `note`: worth a reviewer's glance, too common among
 * honest people to count. Smaller ranks speak first.
 */
export type ReasonRule =
  | { readonly effect: 'decline' | 'retake' | 'refer'; readonly rank: number }
  | { readonly effect: 'signal' | 'note' }
  | { readonly effect: 'mismatch'; readonly field: string };

/** A decision policy as data: where each check belongs and what each reason code means. */
export interface Policy {
  readonly name: string;
  readonly version: string;
  readonly parts: Readonly<Record<string, CheckPart>>;
  readonly rules: Readonly<Record<string, ReasonRule>>;
  /** Checks whose findings do not count. */
  readonly ignored?: readonly string[];
  readonly limits?: readonly MeasurementLimit[];
  readonly risk?: {
    readonly weights: Readonly<Record<string, number>>;
    /** Approvals that score more go to a person; null: none does. */
    readonly approveUpTo: number | null;
  };
  readonly stepUp?: { readonly from: number; readonly ask: StepUp } | null;
  /** Times that photos can be taken; null or left out: as the installation has it. */
  readonly attempts?: number | null;
}

/** The code of every engine fault: a crash, a time-out, a missing model. */
export const ENGINE_UNAVAILABLE = 'engine.unavailable';

/** What the applicant can be asked for when the risk is high and nothing is proven. */
export const STEP_UPS = ['another_document', 'live_challenge', 'proof_of_address'] as const;
export type StepUp = (typeof STEP_UPS)[number];

export const DRAFT_EFFECTS = ['decline', 'retake', 'refer', 'signal', 'note'] as const;
export type DraftEffect = (typeof DRAFT_EFFECTS)[number];

/** Rank of what a policy adds: after everything that the checks know themselves to be telling. */
const ADDED_RANK = 500;

/** What a policy's author wants a reason to mean. */
export function ruleWithEffect(effect: DraftEffect, rank = ADDED_RANK): ReasonRule {
  return effect === 'signal' || effect === 'note' ? { effect } : { effect, rank };
}

/** A measured number beyond which a policy wants something to happen: `face-match`, `similarity`, below 0.6, refer. */
export interface MeasurementLimit {
  readonly check: string;
  readonly measurement: string;
  readonly side: 'below' | 'above';
  readonly value: number;
  readonly effect: DraftEffect;
}
