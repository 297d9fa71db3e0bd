import type { ExaminationOutcome } from '@bonafide/checks';
import { parseMrz } from '@bonafide/documents';
import type { Attribute, AttributeName, CheckResult } from '@bonafide/domain';
import { scriptedOutcome } from '../testing/scripted-outcome.ts';

const ZONE = ['P<LTUZVIRBLE<<ONA<MARIA<<<<<<<<<<<<<<<<<<<<<', '00000001<0LTU9002288F3105068<<<<<<<<<<<<<<04'];

const attribute = (name: AttributeName, value: string, native: string | null = null): Attribute => ({
  name,
  value,
  native,
  source: 'both',
  confidence: 0.99,
  readings: [],
  conflict: false,
});

const engine = { name: 'face-embedder', version: '3', modelDigest: 'ab'.repeat(32) };

const found = (check: string, more: Partial<CheckResult> = {}): CheckResult => ({
  check,
  status: 'passed',
  reasons: [],
  measurements: [],
  comparisons: [],
  regions: [],
  engine: { name: check, version: '1', modelDigest: null },
  tookMs: 1,
  ...(more as object),
});

/** An invented person in three scripts, with checks of every kind. */
export function richOutcome(): ExaminationOutcome {
  const outcome = scriptedOutcome('approved');
  const parsed = parseMrz(ZONE, { now: new Date('2026-01-15T12:00:00Z') });
  return {
    ...outcome,
    checks: [
      found('mrz-check-digits'),
      found('face-match', {
        engine,
        measurements: [
          {
            name: 'face.similarity',
            value: 0.71234,
            threshold: 0.55,
            higherMeans: 'better',
            errorRate: 'FMR 0.1 % (4 of 4500)',
          },
        ],
      }),
      found('partner-data', {
        status: 'failed',
        reasons: [{ code: 'partner_data.surname', message: 'The surname differs from the one that the partner sent.' }],
        comparisons: [
          {
            field: 'surname',
            left: { source: 'partner', value: 'ŽVIRBLIENĖ' },
            right: { source: 'document', value: 'Žvirblė' },
            agrees: false,
          },
        ],
      }),
      found('age-limit', { status: 'not_applicable' }),
      ...Array.from({ length: 12 }, (_, at) => found(at % 2 === 0 ? 'document-dates' : 'document-expiry')),
    ],
    document: {
      ...outcome.document,
      mrz: parsed ? { ...parsed, raw: ZONE, corrections: [], confidence: [], boxes: [] } : null,
      attributes: {
        ...outcome.document.attributes,
        givenNames: attribute('givenNames', 'Ona Marija', 'Όνα Мария'),
        surname: attribute('surname', 'Žvirblė', 'Žvirblė'),
        address: attribute('address', 'Gedimino pr. 1–2, LT-01103 Vilnius'),
        authority: attribute('authority', 'Ministry of the Interior of Utopia'),
      },
    },
  };
}
