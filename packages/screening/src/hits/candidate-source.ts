import type { NameScore, PreparedName } from '@bonafide/names';
import type { ListEntity, ListedName } from '../entities/list-entity.ts';

/** A listed name that is like the one searched; entities and names are numbers of one snapshot of the lists. */
export interface FoundName {
  readonly entityRef: number;
  readonly nameRef: number;
  /** The searched name as the query, the listed one as the list's. */
  readonly score: NameScore;
}

export interface NamesSought {
  /** Names below this score are left out. */
  readonly minimum: number;
  /** Entities, at most; the best. */
  readonly limit: number;
}

/** Where candidates come from: `ScreeningIndex`, as far as screening needs it. */
export interface CandidateSource {
  searchNames(name: PreparedName, sought: NamesSought): readonly FoundName[];
  /** Entities with this document number, however it is spaced. */
  searchIdentifiers(number: string): readonly number[];
  entity(entityRef: number): ListEntity;
  listedName(nameRef: number): ListedName;
}
