import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { judgeSignals, type SignalReasons } from '../judge-signals.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

const JUDGED: readonly SignalReasons<ReasonCode>[] = [
  {
    signal: 'black_and_white',
    told: 'document.black_and_white',
    referred: null,
    errorRate: '0 of 76 honest photos, 19 of 19 grey photos (drawn, held-out designs)',
  },
];

/** Was the photo turned to black and white? */
export const check = defineCheck({
  id: 'document-monochrome',
  title: 'Black and white photo',
  description: 'The photo has colours.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: (evidence: Evidence): CheckOutcome<ReasonCode> => judgeSignals(evidence, JUDGED),
});
