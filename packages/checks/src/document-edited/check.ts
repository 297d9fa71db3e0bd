import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { judgeSignals, type SignalReasons } from '../judge-signals.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

const JUDGED: readonly SignalReasons<ReasonCode>[] = [
  {
    signal: 'compression_inconsistent',
    told: 'document.edit_suspected',
    referred: 'document.edited',
    errorRate: '0 of 28 honest photos, 4 of 21 edits (drawn, held-out designs)',
  },
  {
    signal: 'noise_inconsistent',
    told: 'document.field_without_noise',
    referred: null,
    errorRate: '0 of 76 honest photos, 6 of 29 typed or pasted values (drawn, held-out designs)',
  },
  {
    signal: 'copied_region',
    told: 'document.print_copied',
    referred: 'document.edited',
    errorRate: '0 of 76 honest photos, 3 of 9 copies (drawn, held-out designs)',
  },
  {
    signal: 'resampled_region',
    told: 'document.strokes_differ',
    referred: null,
    errorRate: '0 of 76 honest photos, 26 of 38 typed, enlarged or sharpened values (drawn, held-out designs)',
  },
  {
    signal: 'editor_metadata',
    told: 'document.editor_named',
    referred: null,
    errorRate: 'by name; honest people crop with editors, too',
  },
  {
    signal: 'pdf_incremental_save',
    told: 'document.pdf_changed',
    referred: null,
    errorRate: 'by structure; not measured on real files',
  },
];

/** Was the picture changed after it was taken? */
export const check = defineCheck({
  id: 'document-edited',
  title: 'Edited picture',
  description: 'The picture shows no traces of having been changed after it was taken.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: (evidence: Evidence): CheckOutcome<ReasonCode> => judgeSignals(evidence, JUDGED),
});
