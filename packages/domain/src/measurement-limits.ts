import type { CheckResult } from './check-result.ts';
import { type MeasurementLimit, type ReasonRule, ruleWithEffect } from './policy-rules.ts';

/** A limit that a measurement is beyond, as a finding of its check. */
export interface LimitFinding {
  readonly check: string;
  readonly code: string;
  readonly rule: ReasonRule;
}

/** The code under which a limit is told: `limit.face-match.similarity`. */
export const limitCode = ({ check, measurement }: MeasurementLimit): string => `limit.${check}.${measurement}`;

/**
 * Limits that were passed. A check that did not get to measure passes none: what was not measured is judged by that check's own
 * reasons.
 */
export function beyondLimits(limits: readonly MeasurementLimit[], checks: readonly CheckResult[]): LimitFinding[] {
  return limits.flatMap((limit) => {
    const measured = checks
      .filter(({ check, status }) => check === limit.check && status !== 'not_applicable')
      .flatMap(({ measurements }) => measurements)
      .filter(({ name }) => name === limit.measurement);
    const beyond = measured.some(({ value }) => (limit.side === 'below' ? value < limit.value : value > limit.value));
    return beyond ? [{ check: limit.check, code: limitCode(limit), rule: ruleWithEffect(limit.effect) }] : [];
  });
}
