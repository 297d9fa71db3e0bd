import { type NameKind, type NameScore, type PreparedName, scoreNames, tokenSimilarity } from '@bonafide/names';
import type { NamesSought } from '../hits/candidate-source.ts';
import { Candidates } from './candidates.ts';
import { nameReader } from './name-reader.ts';
import type { NameTable } from './name-table.ts';
import { QueryPlans } from './query-plan.ts';

/** A name of the table and how well it fits. */
export interface FoundName {
  readonly nameRef: number;
  readonly score: NameScore;
}

/** Searches the names of one table, one search after the other. */
export class NameSearch {
  readonly #table: NameTable;
  readonly #plans: QueryPlans;
  readonly #candidates: Candidates;
  readonly #read: (name: number) => PreparedName;

  constructor(table: NameTable, kind: NameKind, rememberedWords: number) {
    this.#table = table;
    this.#plans = new QueryPlans(table, rememberedWords);
    this.#candidates = new Candidates(table);
    this.#read = nameReader(table, kind);
  }

  /** Names of at least the lowest score that is wanted, in no order; none of those `without`, by their numbers in the whole index. */
  find(query: PreparedName, sought: NamesSought, without: ReadonlySet<number>): FoundName[] {
    if (query.tokens.length === 0) return [];
    const similarity = rememberedSimilarity();
    const found: FoundName[] = [];
    const scores = new Map<string, NameScore>();
    for (const name of this.#candidates.find({ ...this.#plans.planFor(query, sought), without })) {
      const words = this.#wordsOf(name);
      const score = scores.get(words) ?? scoreNames(query, this.#read(name), similarity);
      scores.set(words, score);
      if (score.score >= sought.minimum) found.push({ nameRef: this.#table.nameRefs[name] ?? 0, score });
    }
    return found;
  }

  /** Many people are called the same, and lists name one person again and again: names of the same words are scored once. */
  #wordsOf(name: number): string {
    const { nameWords, nameStarts, nameScripts } = this.#table;
    const words = nameWords.subarray(nameStarts[name], nameStarts[name + 1]);
    return `${nameScripts[name] ?? 0} ${words.join(' ')}`;
  }
}

/** `tokenSimilarity` that compares no two words twice; for one search, in which the same few come again and again. */
export function rememberedSimilarity(): (a: string, b: string) => number {
  const rows = new Map<string, Map<string, number>>();
  return (a, b) => {
    let row = rows.get(a);
    if (row === undefined) {
      row = new Map();
      rows.set(a, row);
    }
    const known = row.get(b);
    if (known !== undefined) return known;
    const similarity = tokenSimilarity(a, b);
    row.set(b, similarity);
    return similarity;
  };
}
