import { percentile } from '../../statistics.ts';
import type { ChallengeRun } from './run-challenge.ts';

/** Median and 95th percentile, rounded to a tenth. */
export function spread(values: readonly number[]): { readonly p50: number; readonly p95: number } {
  const at = (share: number): number => Math.round(10 * percentile(values, share)) / 10;
  return { p50: at(0.5), p95: at(0.95) };
}

export const measured = (runs: readonly ChallengeRun[]): number =>
  runs.reduce((sum, { frameMs }) => sum + frameMs.length, 0);
