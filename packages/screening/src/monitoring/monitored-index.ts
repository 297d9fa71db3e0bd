import { type NameKind, prepareName, SCORE_WEIGHTS, scoreNames } from '@bonafide/names';
import type { EntityKind, ListEntity, ListedName } from '../entities/list-entity.ts';
import { plainNumber } from '../entities/plain-number.ts';
import { largestLift } from '../hits/largest-lift.ts';
import { scorePair } from '../hits/score-pair.ts';
import { namesOf } from '../hits/subject.ts';
import { NameTableBuilder } from '../index/name-table.ts';
import { highestScore, leastShare, weightOf } from '../index/score-bound.ts';
import { rememberedSimilarity } from '../index/search-names.ts';
import type { Monitored } from './monitored.ts';
import { NameOwners } from './name-owners.ts';

const NAME_KINDS: Readonly<Record<EntityKind, readonly NameKind[]>> = {
  person: ['person'],
  organisation: ['organisation'],
  vessel: ['organisation'],
  aircraft: ['organisation'],
  other: ['person', 'organisation'],
};

interface OwnedName {
  readonly person: number;
  readonly text: string;
}

/** Everybody who is watched, searched by names of a list: the roles of screening swapped. */
export class MonitoredIndex {
  readonly #monitored: readonly Monitored[];
  /** What evidence can add to each person's names, and the most of all. */
  readonly #lifts: Float64Array;
  readonly #largestLift: number;
  readonly #names: OwnedName[] = [];
  readonly #owners: Readonly<Record<NameKind, NameOwners>>;
  readonly #numbers = new Map<string, number[]>();
  readonly #similarity = new SharedSimilarity();

  constructor(monitored: readonly Monitored[]) {
    this.#monitored = monitored;
    this.#lifts = Float64Array.from(monitored, ({ subject }) => largestLift(subject));
    this.#largestLift = this.#lifts.reduce((largest, lift) => Math.max(largest, lift), 0);
    const tables = { person: new NameTableBuilder(), organisation: new NameTableBuilder() };
    for (const [person, { subject }] of monitored.entries()) {
      for (const { text } of namesOf(subject)) {
        tables[subject.kind].add(prepareName(text, subject.kind), this.#names.length);
        this.#names.push({ person, text });
      }
      for (const { number } of subject.documents ?? []) this.#addNumber(number, person);
    }
    this.#owners = {
      person: new NameOwners(tables.person.build(), 'person'),
      organisation: new NameOwners(tables.organisation.build(), 'organisation'),
    };
  }

  /**
   * Whoever scores at least `threshold` with the entry, and perhaps more than screening itself would find; never fewer. The score
   * is made as screening makes it, with the person's name as the query: it is not symmetric.
   */
  suspectsOf(entity: ListEntity, threshold: number): ReadonlySet<Monitored> {
    const suspects = new Set<Monitored>();
    for (const { number } of entity.documents) {
      for (const person of this.#numbers.get(plainNumber(number) ?? '') ?? []) this.#suspect(suspects, person);
    }
    for (const kind of NAME_KINDS[entity.kind]) {
      for (const against of entity.names) this.#searchName({ entity, against, kind, threshold }, suspects);
    }
    return suspects;
  }

  #searchName({ entity, against, kind, threshold }: ListedSearch, suspects: Set<Monitored>): void {
    const listed = prepareName(against.full, kind);
    const weights = SCORE_WEIGHTS[kind];
    const listedWeight = weightOf(listed);
    const similarity = this.#similarity.next();
    const least = leastShare(threshold - this.#largestLift, weights);
    this.#owners[kind].search(listed, least, ({ ref, share, weight, read }) => {
      const { person, text } = this.#names[ref] ?? NOBODY;
      const monitored = this.#monitored[person];
      if (monitored === undefined || suspects.has(monitored)) return;
      const minimum = threshold - (this.#lifts[person] ?? 0);
      if (highestScore({ share, query: weight, listed: listedWeight }, weights) < minimum) return;
      const score = scoreNames(read(), listed, similarity);
      if (score.score < minimum) return;
      const pair = { subject: monitored.subject, entity, candidate: { matched: text, against, score } };
      if (scorePair(pair).score >= threshold) suspects.add(monitored);
    });
  }

  #suspect(suspects: Set<Monitored>, person: number): void {
    const monitored = this.#monitored[person];
    if (monitored !== undefined) suspects.add(monitored);
  }

  #addNumber(number: string, person: number): void {
    const plain = plainNumber(number);
    if (plain === null) return;
    const known = this.#numbers.get(plain);
    if (known === undefined) this.#numbers.set(plain, [person]);
    else known.push(person);
  }
}

/** Searches that share what they remember of words: the words of lists come again, but memory has an end. */
const SEARCHES_REMEMBERED = 1_000;

class SharedSimilarity {
  #similarity = rememberedSimilarity();
  #searches = 0;

  next(): (a: string, b: string) => number {
    this.#searches += 1;
    if (this.#searches % SEARCHES_REMEMBERED === 0) this.#similarity = rememberedSimilarity();
    return this.#similarity;
  }
}

interface ListedSearch {
  readonly entity: ListEntity;
  readonly against: ListedName;
  readonly kind: NameKind;
  readonly threshold: number;
}

const NOBODY: OwnedName = { person: -1, text: '' };
