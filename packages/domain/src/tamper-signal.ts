import type { Box } from './geometry.ts';

/** Traces that a picture of a document may bear; each is a score, none alone a verdict. */
export const TAMPER_SIGNALS = [
  'screen',
  'print',
  'photocopy',
  'black_and_white',
  'noise_inconsistent',
  'compression_inconsistent',
  'copied_region',
  'resampled_region',
  'editor_metadata',
  'pdf_incremental_save',
  'portrait_replaced',
  'portrait_glued',
  'mrz_typeface',
  'mrz_pitch',
] as const;
export type TamperSignalName = (typeof TAMPER_SIGNALS)[number];

/** One measured trace. */
export interface TamperSignal {
  readonly name: TamperSignalName;
  /** Larger is more suspicious; each signal has its own unit, see the check that judges it. */
  readonly score: number;
  /** Where, in pixels of the image; empty when it concerns the whole. */
  readonly boxes: readonly Box[];
}
