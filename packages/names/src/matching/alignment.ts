import type { NameToken, PreparedName } from './name-score.ts';
import type { ScoreWeights } from './weights.ts';

/** How alike two words are, as `tokenSimilarity`; callers may remember what they compared. */
export type Similarity = (a: string, b: string) => number;

/** What a comparison is made with. */
export interface Comparison {
  readonly query: PreparedName;
  readonly listed: PreparedName;
  readonly similarity: Similarity;
  readonly weights: ScoreWeights;
}

/** One or more neighbouring words of the query that stand for one or more neighbouring words of the list; ends excluded. */
export interface TokenPair {
  readonly queryFrom: number;
  readonly queryTo: number;
  readonly listedFrom: number;
  readonly listedTo: number;
  readonly similarity: number;
}

/** Words beyond this many are not aligned; nobody's name is longer. */
export const MOST_TOKENS = 24;

/** Which words of two names stand for each other; the arrays are reused, so it is valid until the next comparison. */
export interface Alignment {
  readonly query: readonly NameToken[];
  readonly listed: readonly NameToken[];
  readonly pairs: TokenPair[];
  /** For each word of the query the place of its partner in the list's name plus one; 0 for none. */
  readonly queryPartner: Uint8Array;
  /** Likewise for the list's name. */
  readonly listedPartner: Uint8Array;
}

const queryPartner = new Uint8Array(MOST_TOKENS);
const listedPartner = new Uint8Array(MOST_TOKENS);

export function emptyAlignment(query: PreparedName, listed: PreparedName): Alignment {
  queryPartner.fill(0);
  listedPartner.fill(0);
  return { query: firstTokens(query), listed: firstTokens(listed), pairs: [], queryPartner, listedPartner };
}

function firstTokens({ tokens }: PreparedName): readonly NameToken[] {
  return tokens.length > MOST_TOKENS ? tokens.slice(0, MOST_TOKENS) : tokens;
}

/** Makes a pair; its words are then taken. */
export function takePair(alignment: Alignment, pair: TokenPair): void {
  alignment.queryPartner.fill(pair.listedFrom + 1, pair.queryFrom, pair.queryTo);
  alignment.listedPartner.fill(pair.queryFrom + 1, pair.listedFrom, pair.listedTo);
  alignment.pairs.push(pair);
}
