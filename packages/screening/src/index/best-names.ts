import type { FoundName } from '../hits/candidate-source.ts';

/** The best first, all names of the best `limit` entities. */
export function bestNames(found: readonly FoundName[], limit: number): readonly FoundName[] {
  const sorted = found.toSorted((a, b) => b.score.score - a.score.score || a.nameRef - b.nameRef);
  const entities = new Set<number>();
  return sorted.filter(({ entityRef }) => {
    if (entities.size < limit) entities.add(entityRef);
    return entities.has(entityRef);
  });
}
