import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { judgeSignals, type SignalReasons } from '../judge-signals.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

const JUDGED: readonly SignalReasons<ReasonCode>[] = [
  {
    signal: 'print',
    told: 'document.print_suspected',
    referred: 'document.printed_copy',
    errorRate: '7 of 76 honest photos, 12 of 19 prints (drawn, held-out designs)',
  },
  {
    signal: 'photocopy',
    told: 'document.photocopy_suspected',
    referred: null,
    errorRate: '0 of 76 honest photos, 8 of 9 photocopies (drawn, held-out designs)',
  },
];

/** Was a print or a copy photographed? */
export const check = defineCheck({
  id: 'document-print',
  title: 'Print or photocopy',
  description: 'The photo shows the document itself, not a print or a photocopy of it.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: (evidence: Evidence): CheckOutcome<ReasonCode> => judgeSignals(evidence, JUDGED),
});
