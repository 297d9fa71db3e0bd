import { logistic } from '../inference/index.ts';
import type { QualityIssue, QualityMeasure } from './quality-limits.ts';

/** What is wrong with a photo, by the probability that it is. */
type Weights = Readonly<Partial<Record<QualityMeasure, number>>> & { readonly constant: number };

/**
 * Logistic regressions of "this was wrong on purpose" on how far measures lie from usual (0) towards their limit (1), fitted on 590
 * photographs of training designs, 121 of them with nothing wrong. A black and white print may be genuine, and is no reason
 * for text that cannot be read.
 */
const CAUSES: readonly (readonly [QualityIssue, Weights])[] = [
  ['blurred', { constant: -4.93, edgeWidth: 3.14, edgePixels: 4.29, shake: 3.93 }],
  ['glare', { constant: -4.24, reflected: 1.72, zoneBurnt: 2.22 }],
  ['too_dark', { constant: -5.21, bright: 5.16 }],
  ['too_far', { constant: -3.67, textHeight: 0.92, fill: 5.59 }],
  ['cut_off', { constant: -4.22, cutOff: 3.34 }],
  ['covered', { constant: -4.19, covered: 3.39 }],
];

/** Beyond, more of the same says no more. */
const RANGE = { from: -0.5, to: 3 };
/** Less likely than this on any photo, a cause is a guess even of one that could not be read. */
const LEAST_LIKELY = 0.15;

/** Deviations by measure; what was not measured is as usual. Null when nothing stands out. */
export function likeliestCause(deviations: Readonly<Partial<Record<string, number>>>): QualityIssue | null {
  const [best] = CAUSES.map(([issue, weights]) => ({
    issue,
    probability: probabilityOf(weights, deviations),
  })).toSorted((a, b) => b.probability - a.probability);
  return best && best.probability >= LEAST_LIKELY ? best.issue : null;
}

function probabilityOf(weights: Weights, deviations: Readonly<Partial<Record<string, number>>>): number {
  const within = (name: string): number => Math.min(RANGE.to, Math.max(RANGE.from, deviations[name] ?? 0));
  const features = Object.fromEntries(Object.keys(weights).map((name) => [name, within(name)]));
  return logistic<Readonly<Record<string, number>>>(weights, { ...features, constant: 1 });
}
