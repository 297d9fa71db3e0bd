import type { Box } from '@bonafide/domain';
import type { MrzFormat } from '../mrz/index.ts';
import type { SpecimenSide } from '../specimens/index.ts';
import type { Design, DesignKind, PrintedName } from './design.ts';

/** A symbol printed on a side. */
export interface PrintedBarcode {
  readonly symbology: 'PDF417' | 'QRCode' | 'DataMatrix';
  /** The bytes that it encodes, base64. */
  readonly payload: string;
  readonly box: Box;
}

/** One side, flat and clean; boxes are pixels of `png`. */
export interface DrawnSide extends SpecimenSide<PrintedName> {
  readonly pixelsPerMillimetre: number;
  readonly barcodes: readonly PrintedBarcode[];
  /** Of an open booklet, the page above this one. */
  readonly opposite?: Pick<SpecimenSide, 'png' | 'size'>;
}

export type DrawnFields = Readonly<Partial<Record<PrintedName, string>>>;

/** What is true of a document. */
export interface DrawnTruth {
  readonly kind: DesignKind;
  /** Alpha-3. */
  readonly issuingState: string;
  /** Normalised: ISO 8601 dates, alpha-3 codes, names as the person writes them. Only what is printed on a side. */
  readonly fields: DrawnFields;
  readonly mrz: {
    readonly format: MrzFormat;
    readonly lines: readonly string[];
    readonly side: 'front' | 'back';
  } | null;
}

/** A printed design with everything that is true of it. */
export interface DrawnDocument {
  readonly design: Design;
  readonly seed: number;
  readonly front: DrawnSide;
  readonly back: DrawnSide | null;
  readonly truth: DrawnTruth;
}

export type SideName = 'front' | 'back';
