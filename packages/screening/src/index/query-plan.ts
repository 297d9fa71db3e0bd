import {
  guessesVowels,
  type NameToken,
  type PreparedName,
  SCORE_WEIGHTS,
  type TokenRole,
  tokenWeight,
} from '@bonafide/names';
import type { NamesSought } from '../hits/candidate-source.ts';
import type { CandidatesWanted, MinorText, SharedNames, WordGroup } from './candidates-wanted.ts';
import { listUnder } from './hash-lists.ts';
import type { NameTable } from './name-table.ts';
import { highestScore, leastShare, weightOf } from './score-bound.ts';
import { TextSearch } from './similar-texts.ts';
import { findText } from './text-table.ts';
import { soundKey } from './token-keys.ts';

/** Names that are scored in full, at most, unless more are wanted: the fullest are the likeliest. */
const MOST_SCORED = 64;

/** A word of the query that is an initial in a name. */
const INITIAL_SHARE = 0.8;

/** What finds a name. Titles, particles, initials and legal forms are everywhere. */
const TELLING: ReadonlySet<TokenRole> = new Set<TokenRole>(['word', 'patronymic', 'syllable', 'number']);

interface Word extends NameToken {
  /** Of the whole query. */
  readonly share: number;
}

/** Tells how a name is to be looked for in one table. */
export class QueryPlans {
  readonly #table: NameTable;
  readonly #texts: TextSearch;

  constructor(table: NameTable, rememberedWords: number) {
    this.#table = table;
    this.#texts = new TextSearch(table, rememberedWords);
  }

  planFor(query: PreparedName, { minimum, limit }: NamesSought): Omit<CandidatesWanted, 'without'> {
    const words = distinctWords(query);
    const telling = words.filter(({ role }) => TELLING.has(role));
    const finding = telling.length > 0 ? telling : words;
    const minor = words.filter((word) => !finding.includes(word));
    const weights = SCORE_WEIGHTS[query.kind];
    const weight = weightOf(query);
    const joined = [...this.#joinedInNames(finding), ...this.#joinedInQuery(query.tokens, words)];
    const guessed = guessesVowels(query.script);
    const groups = finding.map(({ text, share }): WordGroup => ({ share, ...this.#texts.similarTo(text, guessed) }));
    return {
      groups: groups.sort((a, b) => a.occurrences - b.occurrences),
      joined,
      minor: minor.filter(({ role }) => role !== 'initial').flatMap((word) => this.#minor(word.text, word.share)),
      listedInitials: finding
        .filter(({ role }) => role === 'word')
        .flatMap((word) => this.#minor(word.text.charAt(0), word.share * INITIAL_SHARE)),
      initials: minor
        .filter(({ role }) => role === 'initial')
        .map(({ text, share }) => ({ letter: text.charCodeAt(0), share: share * INITIAL_SHARE })),
      floor: leastShare(minimum, weights),
      // Words written as one weigh otherwise than the neighbours that they stand for.
      mayReach: (share, listed) =>
        joined.length > 0 || highestScore({ share, query: weight, listed }, weights) >= minimum,
      most: Math.max(MOST_SCORED, limit),
    };
  }

  #minor(text: string, share: number): readonly MinorText[] {
    const found = findText(this.#table.texts, text);
    return found < 0 ? [] : [{ text: found, share }];
  }

  /** Words of the query that are two neighbours in a name. */
  #joinedInNames(finding: readonly Word[]): readonly SharedNames[] {
    return finding
      .filter(({ text }) => text.length > 3)
      .map(({ text, share }) => ({ share, names: listUnder(this.#table.joined, soundKey(text)) }))
      .filter(({ names }) => names.length > 0);
  }

  /** Neighbours in the query that are one word in a name. */
  #joinedInQuery(tokens: readonly NameToken[], words: readonly Word[]): readonly SharedNames[] {
    const { postings, postingStarts } = this.#table;
    const shareOf = (token: NameToken): number => words.find(({ text }) => text === token.text)?.share ?? 0;
    return tokens.slice(1).flatMap((right, at) => {
      const left = tokens[at];
      if (left === undefined || left.text.length < 2 || right.text.length < 2) return [];
      return Array.from(this.#texts.soundingLike(left.text + right.text), (text) => ({
        share: shareOf(left) + shareOf(right),
        names: postings.subarray(postingStarts[text], postingStarts[text + 1]),
      }));
    });
  }
}

/** The words of a query, each text once, with what they are of the whole. */
function distinctWords({ tokens, kind }: PreparedName): readonly Word[] {
  const distinct = tokens.filter(({ text }, index) => tokens.findIndex((token) => token.text === text) === index);
  const weights = distinct.map((token) => tokenWeight(token, SCORE_WEIGHTS[kind]));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return distinct.map((token, index) => ({ ...token, share: (weights[index] ?? 0) / whole }));
}
