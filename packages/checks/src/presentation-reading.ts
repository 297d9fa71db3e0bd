import type { Engine, PresentationSignal } from '@bonafide/domain';

/** What may give away that a selfie shows no person; everything serialisable. */
export interface PresentationReading {
  /** Places are pixels of the stored selfie. */
  readonly signals: readonly PresentationSignal[];
  /** Frames of the challenge that were measured beside the selfie; scores are medians over all. */
  readonly frames: number;
  /** The operator's own detector and its limit; null where there is none, or where it failed. */
  readonly detector: { readonly engine: Engine; readonly limit: number } | null;
}
