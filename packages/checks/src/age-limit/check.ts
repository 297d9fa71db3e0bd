import { type CheckOutcome, defineCheck, failedIf } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Is the person old or young enough? */
export const check = defineCheck({
  id: 'age-limit',
  title: 'Age limits',
  description: "The age that follows from the date of birth lies within the partner's limits.",
  part: 'data',
  needs: ['document'],
  reasons: REASONS,
  run: ({ request: { ageLimit, ageMax }, document, now }: Evidence): CheckOutcome<ReasonCode> => {
    if (ageLimit === null && ageMax === null) return { status: 'not_applicable' };
    const born = document.attributes.dateOfBirth;
    if (!born) return { status: 'inconclusive', reasons: ['age.unknown'] };
    const age = ageOn(born.value, now.toISOString().slice(0, 10));
    const reasons: ReasonCode[] = [];
    if (ageLimit !== null && age < ageLimit) reasons.push('age.under');
    if (ageMax !== null && age > ageMax) reasons.push('age.over');
    const limit = (name: string, threshold: number | null, higherMeans: 'better' | 'worse') =>
      threshold === null ? [] : [{ name, value: age, threshold, higherMeans, errorRate: null }];
    const measurements = [...limit('age.least', ageLimit, 'better'), ...limit('age.most', ageMax, 'worse')];
    return { ...failedIf(reasons), measurements };
  },
});

/** Completed years between two ISO dates. Somebody born on 29 February completes a year on 1 March in common years. */
export function ageOn(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) >= born.slice(5) ? years : years - 1;
}
