import type { MrzReading, RecognisedDocument } from '@bonafide/documents';
import type {
  Barcode,
  Box,
  DocumentOutline,
  Engine,
  Measurement,
  Size,
  TamperSignal,
  TextLine,
} from '@bonafide/domain';
import type { FaceMatchLimits, Orientation } from '@bonafide/imaging';

/** How well a face can be used for comparison. */
export interface FaceQualityReading {
  /** Distance between the eyes' centres, px of the stored image. */
  readonly interEyeDistance: number;
  /** Larger is sharper. */
  readonly sharpness: number;
  /** What is wrong, in imaging's words (`face.blurred`, `face.covered` ...); empty when nothing is. */
  readonly issues: readonly string[];
  /** Components by the names of ISO/IEC 29794-5, 0 to 100, more is better; left out by earlier releases. */
  readonly scores?: Readonly<Record<string, number | null>>;
}

/** How old a face looks to a network; a guess that decides nothing. */
export interface AgeReading {
  readonly years: number;
  /** Where the true age most likely lies, in years. */
  readonly range: { readonly from: number; readonly to: number };
  /** How the face looks, which is not what the person is. */
  readonly apparentSex: { readonly sex: 'M' | 'F'; readonly confidence: number };
  /** How often the range was wrong where it was measured. */
  readonly errorRate: string;
  readonly engine: Engine;
}

/** One face; everything serialisable. */
export interface FaceReading {
  readonly box: Box;
  /** Detector's score in [0,1]. */
  readonly confidence: number;
  readonly quality: FaceQualityReading;
  /** Only the face that counts is described. */
  readonly embedding: readonly number[] | null;
  /** Left out where nobody asked, or where the network failed. */
  readonly age?: AgeReading;
}

/** The faces on one photo, the one that counts first. */
export interface FacesReading {
  readonly faces: readonly FaceReading[];
  /** `face.none` or `face.several`; empty when exactly one face counts. */
  readonly issues: readonly string[];
  /** Model that described the chosen face; descriptors of different models are never compared. */
  readonly engine: Engine;
  /** Limits that belong to that model; left out for this repository's own. */
  readonly limits?: FaceMatchLimits;
}

/** Measured quality of a photo of a document. */
export interface PhotoQuality {
  /** Reasons of the check `document-readable` that apply, e.g. `document.blurred`; empty when none does. */
  readonly issues: readonly string[];
  readonly measurements: readonly Measurement[];
  /**
   * The reason that is likeliest if the document cannot be read though no limit is passed; null when nothing stands out,
   * left out by earlier releases.
   */
  readonly likeliest?: string | null;
}

/** Grows whenever `DocumentSideReading` changes its shape or meaning, so that a stored one of another version is read anew. */
export const READING_VERSION = 6;

/** Everything that was read off one side of a document. Plain JSON: it can be stored and examined again. */
export interface DocumentSideReading {
  readonly version: typeof READING_VERSION;
  /** Page of a PDF that was read, from 0; 0 for any other file. */
  readonly page: number;
  /** Its other pages on which a document lies clearly: the other side, most likely. */
  readonly otherPages: readonly number[];
  /** Of the stored image, or of the page that was read; every place below is in its pixels. */
  readonly size: Size;
  /** Direction in which the text runs, degrees clockwise. */
  readonly orientation: Orientation;
  /** The document that was read; null when no outline could be found and the whole image was read. */
  readonly outline: DocumentOutline | null;
  /** Other documents on the same image. */
  readonly otherOutlines: readonly DocumentOutline[];
  readonly barcodes: readonly Barcode[];
  readonly signals: readonly TamperSignal[];
  /** Text outside the machine-readable zone. */
  readonly lines: readonly TextLine[];
  /**
   * Surely read characters in the middle of the picture that stand on none of the outlined documents, where the one that was read
   * does not lie there; left out by earlier releases.
   */
  readonly printInMiddle?: number;
  /** The same page shows another card that says it is another document's; left out where none is known. */
  readonly anotherCard?: boolean;
  /** Centuries of its dates are provisional; an examination settles them by its own present. */
  readonly mrz: MrzReading | null;
  readonly recognised: RecognisedDocument;
  readonly quality: PhotoQuality;
  readonly portraits: FacesReading;
  /** Every model that was at work. */
  readonly engines: readonly Engine[];
  readonly tookMs: number;
}
