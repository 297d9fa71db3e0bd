import type { NameKind, NameToken, TokenRole } from './name-score.ts';
import { isCommonName } from './words/common-names.ts';
import { isGeneric } from './words/generic-words.ts';

/** What a name's score is made with; fitted on labelled pairs by `bench/screening/pairs/fit-weights.ts`. */
export interface ScoreWeights {
  /** How much a word counts by its role; a `word` counts 1. */
  readonly roles: Readonly<Record<TokenRole, number>>;
  /** How much a word counts that very many names have (`bank`, `abdul`). */
  readonly generic: number;
  /** A word of the query that the list's name lacks, relative to a matched one. */
  readonly onlyInQuery: number;
  /** A word of the list's name that the query lacks. */
  readonly onlyInList: number;
  /** Both names have a word that the other lacks: two people of one family more often than one name told in two ways. */
  readonly conflict: number;
  /** How much more than itself a difference between matched words counts. */
  readonly sharpness: number;
  /** What an initial is worth that stands for a name. */
  readonly initial: number;
  /** How much more than itself a number counts that only one name has: Fund and Fund II are two. */
  readonly numberAlone: number;
  /** What two different numbers in one place are worth: sisters of a series. */
  readonly otherNumber: number;
  /** The list's name is one word, the query's more. */
  readonly listedSingle: number;
  /** The query is one word, the list's name more. */
  readonly querySingle: number;
  /** Factor where father and child have changed places around `bin`, or only initials or generic words agree. */
  readonly doubtful: number;
}

const PERSON: ScoreWeights = {
  roles: {
    word: 1,
    syllable: 1,
    number: 1,
    patronymic: 0.7,
    initial: 0.5,
    particle: 0.1,
    title: 0.1,
    'legal-form': 0.1,
  },
  generic: 0.8,
  onlyInQuery: 0.8,
  onlyInList: 0.25,
  conflict: 1.5,
  sharpness: 0.2,
  initial: 0.8,
  numberAlone: 1,
  otherNumber: 0,
  listedSingle: 0.8,
  querySingle: 0.9,
  doubtful: 0.7,
};

const ORGANISATION: ScoreWeights = {
  roles: {
    word: 1,
    syllable: 1,
    number: 1,
    patronymic: 1,
    initial: 1,
    particle: 0.1,
    title: 0.1,
    'legal-form': 0.15,
  },
  generic: 0.8,
  onlyInQuery: 0.55,
  onlyInList: 0.55,
  conflict: 1,
  sharpness: 0.2,
  initial: 0.8,
  numberAlone: 3,
  otherNumber: 0.7,
  listedSingle: 0.8,
  querySingle: 0.9,
  doubtful: 0.7,
};

/** The weights in use, by kind of name. */
export const SCORE_WEIGHTS: Readonly<Record<NameKind, ScoreWeights>> = { person: PERSON, organisation: ORGANISATION };

/** How much a word counts by itself. */
export function tokenWeight(token: NameToken, weights: ScoreWeights): number {
  if (token.role !== 'word') return weights.roles[token.role];
  return isGeneric(token.text) || isCommonName(token.text) ? weights.generic : weights.roles.word;
}
