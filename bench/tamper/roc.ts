import { type Rate, wilson } from '../statistics.ts';

export interface RocPoint {
  readonly threshold: number;
  readonly tpr: number;
  readonly fpr: number;
}

export interface Roc {
  readonly positives: number;
  readonly negatives: number;
  readonly auc: number;
  /** 95 %, Hanley and McNeil 1982. */
  readonly aucInterval: readonly [number, number];
  readonly roc: readonly RocPoint[];
  readonly operatingPoint: RocPoint;
  /** Attacks that reach the threshold, and honest photos that do; with intervals. */
  readonly found: Rate;
  readonly flagged: Rate;
}

const shareFrom = (values: readonly number[], threshold: number): number =>
  values.length === 0 ? 0 : values.filter((value) => value >= threshold).length / values.length;

/** How well a score tells attacks (`positives`) from honest photos, and what its threshold does. Larger is more suspicious. */
export function receiverOperatingCurve(
  positives: readonly number[],
  negatives: readonly number[],
  threshold: number,
): Roc {
  const thresholds = [...new Set([...positives, ...negatives])].sort((a, b) => b - a);
  const auc = areaUnder(positives, negatives);
  const half = 1.959964 * standardError(auc, positives.length, negatives.length);
  const counted = (values: readonly number[]) =>
    wilson(values.filter((value) => value >= threshold).length, values.length);
  return {
    positives: positives.length,
    negatives: negatives.length,
    auc,
    aucInterval: [Math.max(0, auc - half), Math.min(1, auc + half)],
    roc: thresholds.map((at) => ({ threshold: at, tpr: shareFrom(positives, at), fpr: shareFrom(negatives, at) })),
    operatingPoint: { threshold, tpr: shareFrom(positives, threshold), fpr: shareFrom(negatives, threshold) },
    found: counted(positives),
    flagged: counted(negatives),
  };
}

/** Probability that an attack scores above an honest photo; ties count half (Mann and Whitney 1947). */
function areaUnder(positives: readonly number[], negatives: readonly number[]): number {
  if (positives.length === 0 || negatives.length === 0) return 0.5;
  let above = 0;
  for (const a of positives) for (const b of negatives) above += a > b ? 1 : a === b ? 0.5 : 0;
  return above / (positives.length * negatives.length);
}

function standardError(auc: number, positives: number, negatives: number): number {
  if (positives === 0 || negatives === 0) return 0.5;
  const both = auc / (2 - auc);
  const square = (2 * auc * auc) / (1 + auc);
  const variance = auc * (1 - auc) + (positives - 1) * (both - auc * auc) + (negatives - 1) * (square - auc * auc);
  return Math.sqrt(Math.max(0, variance) / (positives * negatives));
}
