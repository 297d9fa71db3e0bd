import type { MrzCheckDigit, MrzReading } from '@bonafide/documents';
import type { Comparison, DocumentKind, Measurement } from '@bonafide/domain';
import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { CLEARLY_READ, contradictsItself, digitConfidence } from '../zone-clarity.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Kinds that must carry a machine-readable zone (ICAO 9303-4 and -7). */
const ZONE_REQUIRED: readonly DocumentKind[] = ['passport', 'visa'];

/** What hides characters from the recogniser, which then reads fingers and reflections as surely as print. */
const HIDING: readonly string[] = ['document.covered', 'document.cut_off', 'document.glare'];

/** Does the machine-readable zone agree with itself? */
export const check = defineCheck({
  id: 'mrz-check-digits',
  title: 'Check digits of the machine-readable zone',
  description:
    'Every check digit of the machine-readable zone follows from the characters it covers (ICAO 9303-3 4.9).',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: ({ document, front, back }: Evidence): CheckOutcome<ReasonCode> => {
    if (document.mrz) {
      const side = document.mrz.step === 'BACK' ? back : front;
      const hidden = side.state === 'read' && side.value.quality.issues.some((issue) => HIDING.includes(issue));
      // Another document's digits say nothing against the one that is meant.
      return examineDigits(document.mrz.reading, hidden || document.meantUnclear.includes(document.mrz.step));
    }
    const required = document.kind !== null && ZONE_REQUIRED.includes(document.kind);
    return required ? { status: 'inconclusive', reasons: ['mrz.not_found'] } : { status: 'not_applicable' };
  },
});

function examineDigits(mrz: MrzReading, hidden: boolean): CheckOutcome<ReasonCode> {
  const measurements = [clarity(mrz), corrections(mrz)];
  const comparisons = mrz.checkDigits.map(compareDigit);
  if (!hidden && contradictsItself(mrz))
    return { status: 'failed', reasons: ['mrz.check_digit_wrong'], measurements, comparisons };
  const unreadable = mrz.checkDigits.some(({ valid }) => !valid);
  return {
    status: unreadable ? 'inconclusive' : 'passed',
    reasons: unreadable ? ['mrz.unreadable'] : [],
    measurements,
    comparisons,
  };
}

function compareDigit({ name, expected, actual, valid }: MrzCheckDigit): Comparison {
  return {
    field: name,
    left: { source: 'printed', value: actual },
    right: { source: 'computed', value: expected },
    agrees: valid,
  };
}

/** The least clearly read check digit with what it covers. */
function clarity(mrz: MrzReading): Measurement {
  const value = Math.min(1, ...mrz.checkDigits.map((digit) => digitConfidence(mrz, digit)));
  return { name: 'clarity', value, threshold: CLEARLY_READ, higherMeans: 'better', errorRate: null };
}

/** Characters in which the accepted reading differs from what was seen; they are listed in the reading itself. */
function corrections(mrz: MrzReading): Measurement {
  const value = mrz.corrections.length;
  return { name: 'corrections', value, threshold: null, higherMeans: 'worse', errorRate: null };
}
