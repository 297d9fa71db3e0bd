import { prepareName } from '@bonafide/names';
import { type Hit, type ScreeningIndex, type ScreeningOptions, type Subject, screenSubject } from '@bonafide/screening';

/** Thousands of companies and ships are called nearly like people: where it is not said that a company is meant, only these count. */
const NEARLY_EQUAL = 0.9;

/** Hits of somebody, each entry once, best first; `subjects` are the same one as each kind that it may be. */
export function screenSubjects(
  index: ScreeningIndex,
  subjects: readonly Subject[],
  options: ScreeningOptions & { readonly limit: number },
): readonly Hit[] {
  const [only, ...others] = subjects;
  if (only === undefined) return [];
  if (others.length === 0) return screenSubject(index, only, options);
  const best = new Map<string, Hit>();
  for (const hit of subjects.flatMap((subject) => screenAsOneOfTwo(index, subject, options))) {
    if ((best.get(hit.entity.id)?.score ?? -1) < hit.score) best.set(hit.entity.id, hit);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || b.name.score - a.name.score).slice(0, options.limit);
}

function screenAsOneOfTwo(index: ScreeningIndex, subject: Subject, options: ScreeningOptions): readonly Hit[] {
  const { threshold = 0 } = options;
  const strict = subject.kind === 'organisation' && !looksLikeOrganisation(subject.names);
  return screenSubject(index, subject, strict ? { ...options, threshold: Math.max(threshold, NEARLY_EQUAL) } : options);
}

/** A legal form or a number is part of a name that no person has. */
function looksLikeOrganisation(names: readonly string[]): boolean {
  return names.some((name) =>
    prepareName(name, 'organisation').tokens.some(({ role }) => role === 'legal-form' || role === 'number'),
  );
}
