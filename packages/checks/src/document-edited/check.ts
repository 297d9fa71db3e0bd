import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { judgeSignals, type SignalReasons } from '../judge-signals.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

const JUDGED: readonly SignalReasons<ReasonCode>[] = [
  {
    signal: 'compression_inconsistent',
    told: 'document.edit_suspected',
    referred: 'document.edited',
    errorRate: '0 of 53 honest photos, 41 of 102 edits (drawn documents, seeds 1 to 24)',
  },
  {
    signal: 'noise_inconsistent',
    told: 'document.field_without_noise',
    referred: null,
    errorRate: 'limits set on drawn training designs',
  },
  {
    signal: 'copied_region',
    told: 'document.print_copied',
    referred: 'document.edited',
    errorRate: 'limits set on drawn training designs',
  },
  {
    signal: 'resampled_region',
    told: 'document.strokes_differ',
    referred: null,
    errorRate: 'limits set on drawn training designs',
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
