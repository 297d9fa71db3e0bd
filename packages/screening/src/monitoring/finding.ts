import type { Hit } from '../hits/hit.ts';

/** Somebody's hit. A finding is one and the same as long as subject and entry (`listId:sourceId`) are. */
export interface Finding {
  readonly subjectId: string;
  readonly hit: Hit;
}

/** What people made of a finding; `undecided` until somebody did. */
export type FindingDecision = 'undecided' | 'true-match' | 'false-positive';

/** A finding that was told before, as far as it must be remembered. */
export interface KnownFinding {
  readonly subjectId: string;
  readonly entityId: string;
  /** `Hit.entity.matchedHash` when it was last told; a decision holds for this content of the entry only. */
  readonly matchedHash: string;
  readonly decision: FindingDecision;
}

export function findingKey(subjectId: string, entityId: string): string {
  return JSON.stringify([subjectId, entityId]);
}
