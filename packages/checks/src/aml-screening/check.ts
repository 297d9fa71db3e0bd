import type { EntityTopic } from '@bonafide/screening';
import { type CheckOutcome, defineCheck, failedIf } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import type { Screened, ScreeningHit } from '../screening.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

const REASON_OF_TOPIC: Readonly<Record<EntityTopic, ReasonCode>> = {
  sanction: 'screening.sanction',
  wanted: 'screening.wanted',
  crime: 'screening.wanted',
  pep: 'screening.pep',
  'pep-relative': 'screening.pep_relative',
  debarred: 'screening.listed',
  adverse: 'screening.listed',
  custom: 'screening.listed',
};

/** Is this person on a list? */
export const check = defineCheck({
  id: 'aml-screening',
  title: 'Sanctions, offices and watch lists',
  description: 'Nobody of this name and these particulars is on the lists that people are screened against.',
  part: 'data',
  needs: [],
  reasons: REASONS,
  run: ({ screening }: Evidence): CheckOutcome<ReasonCode> => {
    if (!screening) return { status: 'not_applicable' };
    // A tag says that it is missing; silence would be taken for a clean result.
    if (screening.outcome === 'not_screened') return failedIf<ReasonCode>(['services.aml']);
    const open = openHits(screening);
    return {
      ...failedIf([...new Set(open.flatMap(reasonsOf))]),
      measurements: [
        measurement('score', open[0]?.hit.score ?? 0, screening.threshold),
        measurement('hits', open.length, null),
      ],
      engine: screening.engine,
    };
  },
});

/** Those that nobody has found to be somebody else. */
export function openHits({ hits }: Pick<Screened, 'hits'>): readonly ScreeningHit[] {
  return hits.filter(({ dismissed }) => dismissed === null);
}

function reasonsOf({ entity: { topics } }: ScreeningHit): readonly ReasonCode[] {
  return topics.length === 0 ? ['screening.listed'] : topics.map((topic) => REASON_OF_TOPIC[topic]);
}

function measurement(name: string, value: number, threshold: number | null) {
  return { name, value, threshold, higherMeans: 'worse' as const, errorRate: null };
}
