import { createHash } from 'node:crypto';
import { type Rate, wilson } from '../../statistics.ts';

export interface LabelledPair {
  readonly a: string;
  readonly b: string;
  readonly match: boolean;
}

export interface ScoredPair extends LabelledPair {
  readonly score: number;
}

/** What a threshold gets right, with Wilson's intervals and a percentile bootstrap's for F1. */
export interface Agreement {
  readonly f1: number;
  readonly f1Low: number;
  readonly f1High: number;
  readonly precision: Rate;
  readonly recall: Rate;
  readonly wrongSame: number;
  readonly wrongDifferent: number;
}

export interface CrossValidated extends Agreement {
  /** The threshold that each fold was judged by, chosen on the others. */
  readonly thresholds: readonly number[];
}

type Judged = { readonly match: boolean; readonly same: boolean };

const FOLDS = 5;
const STEP = 0.01;
const RESAMPLES = 1000;

/** A pair always falls into the same part, whichever side comes first and however the file is sorted. */
export function partOf({ a, b }: LabelledPair, parts: number, seed: string): number {
  const digest = createHash('sha256')
    .update(`${seed}:${[a, b].sort().join('|')}`)
    .digest();
  return digest.readUInt8(0) % parts;
}

/** Judges every fold by the threshold that is best on the others. */
export function crossValidate(pairs: readonly ScoredPair[], seed: string): CrossValidated {
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const thresholds = folds.map((fold) => bestThreshold(pairs.filter((pair) => partOf(pair, FOLDS, seed) !== fold)));
  const judged = pairs.map((pair) => judge(pair, thresholds[partOf(pair, FOLDS, seed)] ?? 1));
  return { ...agreementOf(judged), thresholds };
}

/** Highest F1; of several, the middle one, so that neither side is close to it. */
export function bestThreshold(pairs: readonly ScoredPair[]): number {
  const candidates = Array.from({ length: Math.round(1 / STEP) }, (_, i) => (i + 1) * STEP);
  const scored = candidates.map((threshold) => ({ threshold, f1: f1Of(pairs.map((pair) => judge(pair, threshold))) }));
  const highest = Math.max(...scored.map(({ f1 }) => f1));
  const best = scored.filter(({ f1 }) => f1 === highest);
  return best[Math.floor(best.length / 2)]?.threshold ?? 1;
}

export const judge = ({ match, score }: ScoredPair, threshold: number): Judged => ({ match, same: score >= threshold });

export function agreementOf(judged: readonly Judged[]): Agreement {
  const { right, wrongSame, wrongDifferent } = counts(judged);
  const resampled = bootstrap(judged).sort((a, b) => a - b);
  return {
    f1: f1Of(judged),
    f1Low: resampled[Math.floor(RESAMPLES * 0.025)] ?? 0,
    f1High: resampled[Math.ceil(RESAMPLES * 0.975) - 1] ?? 1,
    precision: wilson(right, right + wrongSame),
    recall: wilson(right, right + wrongDifferent),
    wrongSame,
    wrongDifferent,
  };
}

function counts(judged: readonly Judged[]) {
  const of = (match: boolean, same: boolean) => judged.filter((one) => one.match === match && one.same === same).length;
  return { right: of(true, true), wrongSame: of(false, true), wrongDifferent: of(true, false) };
}

function f1Of(judged: readonly Judged[]): number {
  const { right, wrongSame, wrongDifferent } = counts(judged);
  return right === 0 ? 0 : (2 * right) / (2 * right + wrongSame + wrongDifferent);
}

function bootstrap(judged: readonly Judged[]): number[] {
  let state = 20_261;
  // Park and Miller's minimal standard generator: seeded, so that a report can be made again.
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return Array.from({ length: RESAMPLES }, () =>
    f1Of(judged.flatMap(() => judged[Math.floor(next() * judged.length)] ?? [])),
  );
}
