import { type PreparedName, SCORE_WEIGHTS, type ScoreWeights, tokenWeight } from '@bonafide/names';

/**
 * A pair of words weighs what the two weigh on average, and only one of them is known here; shares are rounded. So much more of the
 * query may be held than it seems.
 */
const TOLERANCE = 0.025;

/** What is known of two names before their words are aligned. */
export interface KnownBefore {
  /** How much of the query the listed name seems to hold, [0,1]. */
  readonly share: number;
  /** Weights of all words of the names. */
  readonly query: number;
  readonly listed: number;
}

/**
 * The highest score that `scoreNames` can give. What the listed name lacks of the query is either words that differ, which weigh in
 * full, or words that are missing; these weigh less, but stand against whatever the listed name has beyond.
 */
export function highestScore({ share, query, listed }: KnownBefore, weights: ScoreWeights): number {
  const held = Math.min(1, share + TOLERANCE) * query;
  const lacking = query - held;
  const beyond = Math.max(0, listed - held);
  const missing =
    weights.onlyInQuery * lacking + weights.onlyInList * beyond + weights.conflict * Math.min(lacking, beyond);
  return held / (held + Math.min(lacking, missing));
}

/** The share of a query that a name must seem to hold for a score, whatever else it has. */
export function leastShare(score: number, { onlyInQuery }: ScoreWeights): number {
  return Math.max(0, (onlyInQuery * score) / (1 - (1 - onlyInQuery) * score) - TOLERANCE);
}

/** What all words of a name weigh. */
export function weightOf({ tokens, kind }: PreparedName): number {
  return tokens.reduce((weight, token) => weight + tokenWeight(token, SCORE_WEIGHTS[kind]), 0);
}
