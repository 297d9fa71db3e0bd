import { seededRandom } from '@bonafide/testkit';
import { percentile } from '../../statistics.ts';

/** What a measure may be on other pairs of this kind, with 95 % confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;
const SEED = 20261121;

/** Percentile bootstrap (Efron 1979) of a measure on cases; the same seed, so the same cases in the same places each time. */
export function bootstrapInterval<T>(cases: readonly T[], measure: (resampled: readonly T[]) => number): Interval {
  const random = seededRandom(SEED);
  const measured = Array.from({ length: RESAMPLES }, () => {
    const resampled = cases.map((one) => cases[random.integer(0, cases.length - 1)] ?? one);
    return measure(resampled);
  });
  return { low: percentile(measured, 0.025), high: percentile(measured, 0.975) };
}
