import { type Rate, wilson } from '../../statistics.ts';

/** A score and whether it should be high. */
export interface Scored {
  readonly score: number;
  readonly match: boolean;
}

/** What is right when every pair at or above a threshold is called a match. */
export interface OperatingPoint {
  readonly threshold: number;
  readonly precision: Rate;
  readonly recall: Rate;
  readonly f1: number;
}

export function operatingPoint(scored: readonly Scored[], threshold: number): OperatingPoint {
  let found = 0;
  let called = 0;
  let matches = 0;
  for (const { score, match } of scored) {
    if (match) matches += 1;
    if (score < threshold) continue;
    called += 1;
    if (match) found += 1;
  }
  const precision = wilson(found, called);
  const recall = wilson(found, matches);
  return { threshold, precision, recall, f1: matches + called === 0 ? 0 : (2 * found) / (matches + called) };
}

/** One point per distinct score, from the highest threshold to the lowest. */
export function precisionRecallCurve(scored: readonly Scored[]): readonly OperatingPoint[] {
  const thresholds = [...new Set(scored.map(({ score }) => score))].sort((a, b) => b - a);
  return thresholds.map((threshold) => operatingPoint(scored, threshold));
}

/** The point with the highest F1; null for no pairs. */
export function bestPoint(curve: readonly OperatingPoint[]): OperatingPoint | null {
  return curve.reduce<OperatingPoint | null>(
    (best, point) => (best === null || point.f1 > best.f1 ? point : best),
    null,
  );
}

/** The highest recall at which precision is still at least `least`; null where it never is. */
export function recallAtPrecision(curve: readonly OperatingPoint[], least: number): OperatingPoint | null {
  return curve
    .filter(({ precision }) => precision.rate >= least)
    .reduce<OperatingPoint | null>(
      (best, point) => (best === null || point.recall.rate > best.recall.rate ? point : best),
      null,
    );
}

/** The share of pairs of a match and a stranger that the score puts in order (area under the ROC curve). */
export function areaUnderCurve(scored: readonly Scored[]): number {
  const matches = scored.filter(({ match }) => match);
  const strangers = scored.filter(({ match }) => !match);
  if (matches.length === 0 || strangers.length === 0) return 0.5;
  let inOrder = 0;
  for (const { score } of matches) {
    for (const other of strangers) inOrder += score > other.score ? 1 : score === other.score ? 0.5 : 0;
  }
  return inOrder / (matches.length * strangers.length);
}
