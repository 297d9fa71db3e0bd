import type { NameScore, PreparedName } from '@bonafide/names';
import type { ListEntity, ListedName } from '../entities/list-entity.ts';

/** A listed name that is like the one searched. */
export interface FoundName {
  readonly entity: ListEntity;
  readonly name: ListedName;
  /** The searched name as the query, the listed one as the list's. */
  readonly score: NameScore;
}

export interface NameSearch {
  /** Names below this score are left out. */
  readonly minimum: number;
  /** Entities, at most; the best. */
  readonly limit: number;
}

/** Where candidates come from: the index, as far as screening needs it. */
export interface CandidateSource {
  searchNames(name: PreparedName, search: NameSearch): readonly FoundName[];
  /** Entries with this document number, however it is spaced. */
  searchIdentifiers(number: string): readonly ListEntity[];
}
