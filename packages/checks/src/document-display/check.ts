import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { judgeSignals, type SignalReasons } from '../judge-signals.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

const JUDGED: readonly SignalReasons<ReasonCode>[] = [
  {
    signal: 'screen',
    told: 'document.screen_suspected',
    referred: 'document.shown_on_screen',
    errorRate: '4 of 76 honest photos, 12 of 19 screens (drawn, held-out designs)',
  },
];

/** Was a screen photographed? */
export const check = defineCheck({
  id: 'document-display',
  title: 'Photo of a screen',
  description: 'The photo shows the document itself, not a screen that shows it.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: (evidence: Evidence): CheckOutcome<ReasonCode> => judgeSignals(evidence, JUDGED),
});
