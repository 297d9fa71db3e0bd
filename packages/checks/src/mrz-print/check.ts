import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { judgeSignals, type SignalReasons } from '../judge-signals.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

const JUDGED: readonly SignalReasons<ReasonCode>[] = [
  {
    signal: 'mrz_typeface',
    told: 'mrz.typeface_wrong',
    referred: null,
    errorRate: '0 of 28 honest photos, 5 of 5 zones in other faces (drawn, held-out designs)',
  },
  {
    signal: 'mrz_pitch',
    told: 'mrz.pitch_wrong',
    referred: null,
    errorRate: '0 of 28 honest photos, 0 of 7 zones with a pitch wrong by 5 to 10 % (drawn, held-out designs)',
  },
];

/** Is the machine-readable zone printed as the standard demands? */
export const check = defineCheck({
  id: 'mrz-print',
  title: 'Print of the machine-readable zone',
  description: 'The machine-readable zone is printed in OCR-B, ten characters an inch.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: (evidence: Evidence): CheckOutcome<ReasonCode> => judgeSignals(evidence, JUDGED),
});
