import type { TamperSignalName } from '@bonafide/domain';

/** From which score a trace is told, and from which a human must look; null: a trace that is only told. */
export interface TamperLimit {
  readonly told: number;
  readonly referred: number | null;
}

/**
 * Limits of the traces that imaging measures, in each trace's own unit. Fixed on drawn development documents (specimens and
 * training designs, seeds below 100), above every honest photo among them; `npm run bench -- tamper` reports them on others.
 */
export const TAMPER_LIMITS = {
  screen: { told: 15, referred: 18 },
  print: { told: 17.5, referred: 22 },
  photocopy: { told: 0.8, referred: null },
  black_and_white: { told: 0.96, referred: null },
  compression_inconsistent: { told: 5, referred: 10 },
  noise_inconsistent: { told: 0.6, referred: null },
  copied_region: { told: 0.4, referred: 0.7 },
  resampled_region: { told: 0.12, referred: null },
  portrait_replaced: { told: 8, referred: 16 },
  portrait_glued: { told: 0.15, referred: null },
  editor_metadata: { told: 1, referred: null },
  pdf_incremental_save: { told: 1, referred: null },
  mrz_typeface: { told: 0.03, referred: null },
  mrz_pitch: { told: 1, referred: null },
} as const satisfies Partial<Record<TamperSignalName, TamperLimit>>;

export type JudgedSignal = keyof typeof TAMPER_LIMITS;
