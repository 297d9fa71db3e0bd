import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { judgeSignals, type SignalReasons } from '../judge-signals.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

const JUDGED: readonly SignalReasons<ReasonCode>[] = [
  {
    signal: 'portrait_replaced',
    told: 'portrait.substitution_suspected',
    referred: 'portrait.substituted',
    errorRate: '0 of 24 honest photos, 2 of 6 pasted portraits (drawn, held-out designs)',
  },
  {
    signal: 'portrait_glued',
    told: 'portrait.shadow_around',
    referred: null,
    errorRate: '0 of 52 honest photos, 4 of 5 glued portraits (drawn, held-out designs)',
  },
];

/** Was the portrait pasted into the document's picture, or glued onto the document? */
export const check = defineCheck({
  id: 'portrait-substitution',
  title: 'Replaced portrait',
  description: 'The portrait belongs to the rest of the picture.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: (evidence: Evidence): CheckOutcome<ReasonCode> => judgeSignals(evidence, JUDGED),
});
