import type { Policy, ReasonRule } from './policy-rules.ts';

/** How likely fraud is held to be, by the words of the wire. `NOT_CHECKED` is said where nothing was scored. */
export type RiskLevel = 'VERY_LOW' | 'LOW' | 'MEDIUM' | 'HIGH' | 'VERY_HIGH';

/** One reason's share: `weight` is what it would score alone, `added` what it added to those before it. */
export interface RiskPart {
  readonly code: string;
  readonly weight: number;
  readonly added: number;
}

/** `score` from 0 (nothing found) to 100. A judgement laid down in the policy, not a measured probability. */
export interface Risk {
  readonly score: number;
  readonly level: RiskLevel;
  readonly parts: readonly RiskPart[];
}

/** What a reason weighs unless the policy says otherwise, 0 to 100. Chosen, not fitted: nobody has labelled frauds to fit to. */
const USUAL_WEIGHTS: Readonly<Record<ReasonRule['effect'], number>> = {
  decline: 90,
  refer: 30,
  signal: 40,
  mismatch: 25,
  retake: 5,
  note: 3,
};

/** Lowest score of each level. */
const LEVELS: readonly (readonly [least: number, level: RiskLevel])[] = [
  [85, 'VERY_HIGH'],
  [60, 'HIGH'],
  [30, 'MEDIUM'],
  [10, 'LOW'],
  [0, 'VERY_LOW'],
];

/**
 * Scores the reasons of a decision. Each closes a share of what is left to 100, so that many small doubts come near to certainty
 * without reaching it, and their order changes nothing but the shares. Faults of ours weigh nothing.
 */
export function riskOf(policy: Policy, reasons: readonly string[], faults: readonly string[]): Risk {
  const weighed = [...new Set(reasons)]
    .filter((code) => !faults.includes(code))
    .map((code) => ({ code, weight: weightOf(policy, code) }))
    .sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1));
  let left = 100;
  const parts = weighed.map(({ code, weight }) => {
    const added = (left * weight) / 100;
    left -= added;
    return { code, weight, added: round(added) };
  });
  const score = Math.round(100 - left);
  return { score, level: riskLevelOf(score), parts };
}

function weightOf(policy: Policy, code: string): number {
  const own = policy.risk?.weights ?? {};
  if (Object.hasOwn(own, code)) return own[code] ?? 0;
  const rule = Object.hasOwn(policy.rules, code) ? policy.rules[code] : undefined;
  return USUAL_WEIGHTS[rule?.effect ?? 'refer'];
}

/** The level of a score from 0 to 100: the same bands for everything that is scored. */
export function riskLevelOf(score: number): RiskLevel {
  return LEVELS.find(([least]) => score >= least)?.[1] ?? 'VERY_LOW';
}

const round = (value: number): number => Math.round(value * 10) / 10;
