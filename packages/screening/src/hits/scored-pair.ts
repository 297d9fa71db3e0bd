import type { NameScore } from '@bonafide/names';
import type { ListEntity, ListedName } from '../entities/list-entity.ts';
import type { Subject } from './subject.ts';

/** A listed name that is like one of the subject's. */
export interface NameCandidate {
  /** The subject's name as it was given. */
  readonly matched: string;
  readonly against: ListedName;
  readonly score: NameScore;
}

export interface ScoredPair {
  readonly subject: Subject;
  readonly entity: ListEntity;
  readonly candidate: NameCandidate;
}
