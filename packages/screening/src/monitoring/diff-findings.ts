import { type Finding, findingKey, type KnownFinding } from './finding.ts';

export interface FindingsDiff {
  /** Never told before: an alert each. */
  readonly raised: readonly Finding[];
  /** Dismissed once, but the entry has changed in what the score rests on: asked again, an alert each. */
  readonly reopened: readonly Finding[];
  /** Told before and still so. No alert, though the hit may read differently now. */
  readonly kept: readonly Finding[];
  /** No longer so: the entry is gone, lifted, or changed. */
  readonly closed: readonly KnownFinding[];
}

/** What became of the findings that were known. Both sides must cover the same subjects and entries: what `next` lacks is closed. */
export function diffFindings(previous: Iterable<KnownFinding>, next: readonly Finding[]): FindingsDiff {
  const known = new Map<string, KnownFinding>();
  for (const finding of previous) known.set(findingKey(finding.subjectId, finding.entityId), finding);
  const diff = { raised: [] as Finding[], reopened: [] as Finding[], kept: [] as Finding[] };
  for (const finding of next) {
    const key = findingKey(finding.subjectId, finding.hit.entity.id);
    diff[changeOf(finding, known.get(key))].push(finding);
    known.delete(key);
  }
  return { ...diff, closed: [...known.values()] };
}

function changeOf({ hit }: Finding, known: KnownFinding | undefined): 'raised' | 'reopened' | 'kept' {
  if (known === undefined) return 'raised';
  const judgedOtherContent = known.decision === 'false-positive' && known.matchedHash !== hit.entity.matchedHash;
  return judgedOtherContent ? 'reopened' : 'kept';
}
