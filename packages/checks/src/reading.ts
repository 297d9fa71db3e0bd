import type { MrzReading, RecognisedDocument } from '@bonafide/documents';
import type { Box, Engine, Size, TextLine } from '@bonafide/domain';

/** How well a face can be used for comparison, as measured on the stored image. */
export interface FaceQuality {
  /** Distance between the eyes' centres, px of the stored image. */
  readonly interEyeDistance: number;
  /** Larger is sharper; null when it was not measured. */
  readonly sharpness: number | null;
  /** Words of the imaging package for what is wrong, e.g. `blurred`, `covered`, `too_small`; empty when nothing is. */
  readonly issues: readonly string[];
}

/** One face with its embedding; everything serialisable. */
export interface FaceReading {
  readonly box: Box;
  /** Detector's score in [0,1]. */
  readonly confidence: number;
  readonly quality: FaceQuality;
  readonly embedding: readonly number[] | null;
}

/** The faces on one photo; `chosen` is the index of the one that counts, null when there is none. */
export interface FacesReading {
  readonly faces: readonly FaceReading[];
  readonly chosen: number | null;
  readonly engine: Engine;
}

/** Measured quality of a photo of a document. */
export interface PhotoQuality {
  /** Words of the imaging package for what is wrong, e.g. `blurred`, `glare`, `too_small`; empty when nothing is. */
  readonly issues: readonly string[];
  readonly measurements: readonly {
    readonly name: string;
    readonly value: number;
    readonly threshold: number | null;
  }[];
}

/** Everything that was read off one side of a document. Plain JSON: it can be stored and examined again. */
export interface DocumentSideReading {
  readonly size: Size;
  readonly lines: readonly TextLine[];
  readonly mrz: MrzReading | null;
  readonly recognised: RecognisedDocument;
  readonly quality: PhotoQuality;
  readonly portraits: FacesReading;
  readonly engine: Engine;
  readonly tookMs: number;
}
