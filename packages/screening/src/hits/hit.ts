import type { TokenMatch } from '@bonafide/names';
import type { EntityKind, EntityTopic, ListEntity } from '../entities/list-entity.ts';

/** `clear`: not worth a look; `possible`: a person should look; `strong`: most likely the one who is listed. */
export type Band = 'clear' | 'possible' | 'strong';

/** What was weighed beside the name. The last three bound the score instead of adding to it. */
export type FactorKey =
  | 'birth-date'
  | 'sex'
  | 'nationality'
  | 'country'
  | 'birth-place'
  | 'deceased'
  | 'document'
  | 'weak-alias'
  | 'single-word'
  | 'name-only';

/** `missing`: one side does not say, so nothing can be concluded. */
export type FactorVerdict = 'agree' | 'partial' | 'conflict' | 'missing';

export interface HitFactor {
  readonly key: FactorKey;
  readonly verdict: FactorVerdict;
  /** What it added to the score or took from it. */
  readonly delta: number;
  /** In words, for whoever decides: `born 1965-03-02, listed 1965`. */
  readonly detail: string;
}

/** The list's entry that was hit, as far as a finding must remember it. */
export interface HitEntity {
  /** `${listId}:${sourceId}`. */
  readonly id: string;
  readonly listId: string;
  readonly sourceId: string;
  readonly kind: EntityKind;
  /** Its primary name. */
  readonly name: string;
  readonly topics: readonly EntityTopic[];
  readonly delistedOn?: string;
  /** The whole entry's hash: it changes with every change of the entry. */
  readonly hash: string;
  /** Hash of what the score rests on (names, births, sex, nationalities, documents, …): a decision holds while it stays. */
  readonly matchedHash: string;
}

/** How alike the names are, before anything else was weighed. */
export interface HitName {
  /** [0,1]. */
  readonly score: number;
  /** The subject's name as it was given. */
  readonly matched: string;
  /** The listed name that fits best. */
  readonly against: string;
  readonly tokens: readonly TokenMatch[];
}

/** Somebody who may be on a list, and why. JSON through and through: findings keep it as it is. */
export interface Hit {
  readonly entity: HitEntity;
  /** `name.score` and all `delta`s together, within [0,1]. */
  readonly score: number;
  readonly band: Band;
  readonly name: HitName;
  readonly factors: readonly HitFactor[];
  /** Further listed names of the entry that fit, best first. */
  readonly otherNames: readonly string[];
}

/** A hit and the entry that it is about. */
export interface HitInFull {
  readonly hit: Hit;
  readonly entity: ListEntity;
}
