import { type RiskLevel, riskLevelOf } from '@bonafide/domain';
import { EMAIL_RULES } from './email-rules.ts';
import type { FraudCase, FraudRule } from './particulars.ts';
import { PERSON_RULES } from './person-rules.ts';
import { PLACE_RULES } from './place-rules.ts';
import { SURROUNDINGS_RULES } from './surroundings-rules.ts';

/** Every rule; codes are never renamed. */
export const FRAUD_RULES: readonly FraudRule[] = [
  ...EMAIL_RULES,
  ...PLACE_RULES,
  ...PERSON_RULES,
  ...SURROUNDINGS_RULES,
];

export interface FraudEstimate {
  /** Null: no rule could say anything. */
  readonly level: RiskLevel | null;
  /** From 0 to 100; orders cases, and is no probability. */
  readonly score: number;
  /** The rules that hold, the weightiest first. */
  readonly reasons: readonly Pick<FraudRule, 'code' | 'message' | 'weight'>[];
}

/**
 * How much speaks for fraud. Each rule leaves a part of the innocence that the others left: 1 - Π(1 - weight). So the score never
 * falls when a rule is added, many weak signs come near one strong one, and nothing reaches certainty. The weights are chosen.
 */
export function estimateFraud(of: FraudCase): FraudEstimate {
  const said = FRAUD_RULES.map((rule) => ({ rule, holds: rule.holds(of) })).filter(({ holds }) => holds !== null);
  const reasons = said
    .filter(({ holds }) => holds === true)
    .map(({ rule: { code, message, weight } }) => ({ code, message, weight }))
    .toSorted((a, b) => b.weight - a.weight);
  const score = Math.round(100 * (1 - reasons.reduce((left, { weight }) => left * (1 - weight), 1)));
  return { level: said.length === 0 ? null : riskLevelOf(score), score, reasons };
}
