import type { Measurement } from '@bonafide/domain';
import { ageOn } from '../age-limit/check.ts';
import { type CheckOutcome, defineCheck } from '../check.ts';
import { type Evidence, readingOf } from '../evidence.ts';
import type { AgeReading } from '../reading.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** How old does the person look? Advisory: it decides nothing. */
export const check = defineCheck({
  id: 'age-estimate',
  title: 'Apparent age',
  description: 'The age that a network guesses from the selfie is not far from the age on the document.',
  part: 'face',
  needs: ['selfie'],
  reasons: REASONS,
  run: ({ selfie, document, now }: Evidence): CheckOutcome<ReasonCode> => {
    const estimate = readingOf(selfie)?.faces[0]?.age;
    if (!estimate) return { status: 'not_applicable' };
    const born = document.attributes.dateOfBirth?.value;
    const stated = born === undefined ? null : ageOn(born, now.toISOString().slice(0, 10));
    const differs = stated !== null && (stated < Math.floor(estimate.range.from) || stated > estimate.range.to);
    return {
      ...(differs ? { status: 'failed', reasons: ['face.age_differs'] } : { status: 'passed' }),
      measurements: measurementsOf(estimate),
      engine: estimate.engine,
    };
  },
});

/** What was seen, in years; no limit stands beside it, because none is applied. */
function measurementsOf({ years, range, apparentSex, errorRate }: AgeReading): readonly Measurement[] {
  const measured = (name: string, value: number) =>
    ({ name, value, threshold: null, higherMeans: 'better', errorRate }) as const;
  return [
    measured('age', years),
    measured('age.from', range.from),
    measured('age.to', range.to),
    measured(apparentSex.sex === 'M' ? 'looksMale' : 'looksFemale', apparentSex.confidence),
  ];
}
