import type { NameToken, TokenRole } from './name-score.ts';

/** How much a word counts by its role. */
const ROLE_WEIGHTS: Readonly<Record<TokenRole, number>> = {
  word: 1,
  syllable: 1,
  number: 1,
  patronymic: 0.7,
  initial: 0.5,
  particle: 0.3,
  title: 0.1,
  'legal-form': 0.15,
};

/** What the score is made with. */
export const SCORE_WEIGHTS = {
  /** A word of the query that the list's name lacks, relative to a matched one. */
  onlyInQuery: 0.8,
  /** A word of the list's name that the query lacks. */
  onlyInList: 0.25,
  /** Both names have a word that the other lacks: two people of one family, more than one name told in full. */
  conflict: 0.35,
  /** The list's name is one word, the query's more. */
  listedSingle: 0.8,
  /** The query is one word, the list's name more. */
  querySingle: 0.9,
} as const;

/** How much a word counts by itself. */
export function tokenWeight(token: NameToken): number {
  return ROLE_WEIGHTS[token.role];
}
