import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { judgeSignals, type SignalReasons } from '../judge-signals.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

const JUDGED: readonly SignalReasons<ReasonCode>[] = [
  {
    signal: 'portrait_replaced',
    told: 'portrait.substitution_suspected',
    referred: 'portrait.substituted',
    errorRate: '0 of 53 honest photos, 16 of 24 pasted and 0 of 12 glued portraits (drawn documents, seeds 1 to 24)',
  },
  {
    signal: 'portrait_glued',
    told: 'portrait.shadow_around',
    referred: null,
    errorRate: 'limits set on drawn training designs',
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
