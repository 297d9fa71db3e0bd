import { type Hit, type ScreeningIndex, type ScreeningOptions, type Subject, screenSubject } from '@bonafide/screening';

/** The hits of somebody of whom it is not known what it is, each entry once, best first. */
export function screenSubjects(
  index: ScreeningIndex,
  subjects: readonly Subject[],
  options: ScreeningOptions & { readonly limit: number },
): readonly Hit[] {
  const [only, ...others] = subjects.map((subject) => screenSubject(index, subject, options));
  if (only !== undefined && others.every((hits) => hits.length === 0)) return only;
  const best = new Map<string, Hit>();
  for (const hit of [...(only ?? []), ...others.flat()]) {
    if ((best.get(hit.entity.id)?.score ?? -1) < hit.score) best.set(hit.entity.id, hit);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || b.name.score - a.name.score).slice(0, options.limit);
}
