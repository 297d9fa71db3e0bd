import type {
  CheckPart,
  CheckStatus,
  Comparison,
  Engine,
  EvidenceRegion,
  Measurement,
  ReasonRule,
} from '@bonafide/domain';
import type { Evidence } from './evidence.ts';

/** What a check may say: one English sentence for people, and what it means for the decision. */
export interface ReasonDefinition {
  readonly message: string;
  readonly rule: ReasonRule;
}
export type ReasonDefinitions<Code extends string = string> = Readonly<Record<Code, ReasonDefinition>>;

/** What one run found, before the runner adds name, time and messages. */
export interface CheckOutcome<Code extends string = string> {
  readonly status: CheckStatus;
  readonly reasons?: readonly Code[];
  readonly measurements?: readonly Measurement[];
  readonly comparisons?: readonly Comparison[];
  readonly regions?: readonly EvidenceRegion[];
  /** The engine behind the measurements; left out for plain rules. */
  readonly engine?: Engine;
}

/** Evidence that a check cannot do without. Absent: not applicable. Lost to an engine fault: inconclusive. */
export type Need =
  | 'document'
  | 'front'
  | 'selfie'
  | 'presentation'
  | 'heldDocument'
  | 'people'
  | 'records'
  | 'databases';

/** One check. `run` is pure; whatever it throws ends as `inconclusive`. */
export interface Check<Code extends string = string> {
  /** The folder's name. */
  readonly id: string;
  readonly title: string;
  /** What it proves, in one sentence that people read in documentation and console. */
  readonly description: string;
  readonly part: CheckPart;
  readonly needs: readonly Need[];
  readonly reasons: ReasonDefinitions<Code>;
  run(evidence: Evidence): CheckOutcome<Code>;
}

/** Ties the codes that `run` may return to those that the check declares; the registry then forgets which they are. */
export function defineCheck<Code extends string>(check: Check<Code>): Check {
  return check;
}

/** `failed` when there are reasons, else `passed`. */
export function failedIf<Code extends string>(
  reasons: readonly Code[],
): { status: CheckStatus; reasons: readonly Code[] } {
  return { status: reasons.length > 0 ? 'failed' : 'passed', reasons };
}
