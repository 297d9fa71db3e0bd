import { checkPersonalNumber } from '@bonafide/documents';
import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Probability of the reading from which a wrong check digit counts as printed, not as misread. */
const SURE = 0.9;

/** Does the national number fulfil its own check digit? */
export const check = defineCheck({
  id: 'personal-number',
  title: 'Check digit of the personal number',
  description: 'The personal number of the holder has the check digit that its state computes.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: ({ document }: Evidence): CheckOutcome<ReasonCode> => {
    const number = document.attributes.personalNumber;
    if (!number || document.issuingState === null) return { status: 'not_applicable' };
    const validity = checkPersonalNumber(document.issuingState, number.value);
    if (validity === 'unknown') return { status: 'not_applicable' };
    if (validity === 'valid') return { status: 'passed' };
    const read = { name: 'confidence', value: number.confidence, threshold: SURE, higherMeans: 'better' } as const;
    const measurements = [{ ...read, errorRate: null }];
    return number.confidence >= SURE
      ? { status: 'failed', reasons: ['personal_number.wrong_check_digit'], measurements }
      : { status: 'inconclusive', reasons: ['personal_number.unreadable'], measurements };
  },
});
