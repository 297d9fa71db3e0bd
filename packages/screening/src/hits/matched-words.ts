import type { NameScore, TokenMatch } from '@bonafide/names';

export interface MatchedWords {
  /** Words that both names have. */
  readonly shared: number;
  /** Words that only one of them has. */
  readonly alone: number;
}

/** Particles and titles count for less than this; they are no words that tell people apart. */
const LEAST_WEIGHT = 0.5;

/** How many words two names share, joined ones (`abdulrahman` for `abdul rahman`) as often as they are written apart. */
export function matchedWords({ tokens }: NameScore): MatchedWords {
  let shared = 0;
  let alone = 0;
  for (const token of tokens) {
    if (token.query === null || token.listed === null) alone += 1;
    else if (token.weight >= LEAST_WEIGHT) shared += wordsOf(token);
  }
  return { shared, alone };
}

function wordsOf({ query, listed }: TokenMatch): number {
  return Math.max(query?.split(' ').length ?? 0, listed?.split(' ').length ?? 0);
}
