import type { Quad } from './geometry.ts';

export const BARCODE_SYMBOLOGIES = [
  'pdf417',
  'qr_code',
  'data_matrix',
  'aztec',
  'code_128',
  'code_39',
  'other',
] as const;
export type BarcodeSymbology = (typeof BARCODE_SYMBOLOGIES)[number];

/** A barcode that was decoded; its error correction held. */
export interface Barcode {
  readonly symbology: BarcodeSymbology;
  /** The payload's bytes in base64: payloads carry control characters and are not always text. */
  readonly payload: string;
  readonly quad: Quad;
}
