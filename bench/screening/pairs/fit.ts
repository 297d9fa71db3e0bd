import {
  type NameKind,
  type PreparedName,
  prepareName,
  SCORE_WEIGHTS,
  type ScoreWeights,
  scoreNamesWith,
  tokenSimilarity,
} from '@bonafide/names';
import type { LabelledPair } from './labelled-pair.ts';
import {
  areaUnderCurve,
  bestPoint,
  operatingPoint,
  precisionRecallCurve,
  recallAtPrecision,
  type Scored,
} from './precision-recall.ts';

/** A labelled pair whose names are ready. */
export interface PreparedPair {
  readonly query: PreparedName;
  readonly listed: PreparedName;
  readonly match: boolean;
}

export function preparePair({ query, listed, kind, match }: LabelledPair): PreparedPair {
  return { query: prepareName(query, kind), listed: prepareName(listed, kind), match };
}

type Choice = readonly [
  name: string,
  set: (weights: ScoreWeights, value: number) => ScoreWeights,
  values: readonly number[],
];

const plain = (name: Exclude<keyof ScoreWeights, 'roles'>, ...values: readonly number[]): Choice => [
  name,
  (weights, value) => ({ ...weights, [name]: value }),
  values,
];

const role = (name: keyof ScoreWeights['roles'], ...values: readonly number[]): Choice => [
  name,
  (weights, value) => ({ ...weights, roles: { ...weights.roles, [name]: value } }),
  values,
];

/**
 * What is fitted, and the few values that may be chosen: a grid as coarse as some hundred pairs can bear. Weights on which
 * the pairs say nothing (initials, single words) stay as they were decided. What a person's missing word costs has a floor:
 * below it strangers with two names of a list's three or four raise false alarms, of which these pairs hold none.
 */
const CHOICES: Readonly<Record<NameKind, readonly Choice[]>> = {
  person: [
    plain('onlyInQuery', 0.7, 0.8, 0.9),
    plain('onlyInList', 0.25, 0.35),
    plain('conflict', 0.5, 1, 1.5, 2),
    plain('sharpness', 0.1, 0.2, 0.3),
    plain('generic', 0.5, 0.8, 1),
    plain('doubtful', 0.6, 0.7, 0.8),
    role('particle', 0.1, 0.2, 0.3),
    role('patronymic', 0.5, 0.7, 1),
  ],
  organisation: [
    plain('onlyInQuery', 0.4, 0.55, 0.7, 0.85, 1),
    plain('onlyInList', 0.25, 0.4, 0.55, 0.7),
    plain('conflict', 0.5, 0.75, 1, 1.5, 2),
    plain('sharpness', 0, 0.1, 0.2, 0.3),
    plain('generic', 0.4, 0.6, 0.8, 1),
    plain('numberAlone', 1, 2, 3, 4),
    plain('otherNumber', 0.5, 0.7, 0.8),
    plain('doubtful', 0.6, 0.7, 0.8),
    role('legal-form', 0.1, 0.15, 0.25),
  ],
};

const MOST_ROUNDS = 4;

/** Less is noise. */
const LEAST_GAIN = 0.002;

/** The middle of every grid: a beginning that no pair has seen, unlike the weights in use. */
function unfitted(kind: NameKind): ScoreWeights {
  return CHOICES[kind].reduce(
    (weights, [, set, values]) => set(weights, values[values.length >> 1] ?? 1),
    SCORE_WEIGHTS[kind],
  );
}

/** Weights fitted to the pairs by changing one at a time; ties keep the earlier value. */
export function fitWeights(pairs: readonly PreparedPair[], kind: NameKind): ScoreWeights {
  const similarity = rememberedSimilarity();
  const goodness = (weights: ScoreWeights): number => goodnessOf(scorePairs(pairs, weights, similarity));
  let best = unfitted(kind);
  let goal = goodness(best);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = goal;
    for (const [, set, values] of CHOICES[kind]) {
      for (const value of values) {
        const candidate = set(best, value);
        const reached = goodness(candidate);
        if (reached > goal + LEAST_GAIN) [best, goal] = [candidate, reached];
      }
    }
    if (goal === before) break;
  }
  return best;
}

export function scorePairs(
  pairs: readonly PreparedPair[],
  weights: ScoreWeights,
  similarity = tokenSimilarity,
): readonly Scored[] {
  return pairs.map(({ query, listed, match }) => ({
    score: scoreNamesWith(query, listed, { similarity, weights }).score,
    match,
  }));
}

/** The threshold at which hits are shown; the weights must suit it, not only some threshold. */
const SHOWN_FROM = 0.75;

/** Several measures together, since each alone jumps with single pairs. */
function goodnessOf(scored: readonly Scored[]): number {
  const curve = precisionRecallCurve(scored);
  const precise = recallAtPrecision(curve, 0.9)?.recall.rate ?? 0;
  return operatingPoint(scored, SHOWN_FROM).f1 + (bestPoint(curve)?.f1 ?? 0) + precise + areaUnderCurve(scored);
}

/** Token similarities do not depend on the weights, so a fit computes each once. */
function rememberedSimilarity(): (a: string, b: string) => number {
  const known = new Map<string, number>();
  return (a, b) => {
    const key = `${a} ${b}`;
    const similarity = known.get(key) ?? tokenSimilarity(a, b);
    known.set(key, similarity);
    return similarity;
  };
}
