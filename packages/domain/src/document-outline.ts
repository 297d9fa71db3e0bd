import type { Quad } from './geometry.ts';

/** Sizes of identity documents, ISO/IEC 7810: card, older card and visa sticker, passport page. */
export const CARD_FORMATS = ['ID-1', 'ID-2', 'ID-3'] as const;
export type CardFormat = (typeof CARD_FORMATS)[number];

/** Width and height in millimetres, ISO/IEC 7810 clause 5. */
export const CARD_SIZES: Readonly<Record<CardFormat, { readonly width: number; readonly height: number }>> = {
  'ID-1': { width: 85.6, height: 53.98 },
  'ID-2': { width: 105, height: 74 },
  'ID-3': { width: 125, height: 88 },
};

/** What found an outline: the corner network, edges, the machine-readable zone's place on a document, or all text. */
export type OutlineMethod = 'network' | 'contour' | 'mrz' | 'text';

/** Where one document lies on an image. */
export interface DocumentOutline {
  /** Clockwise from the document's own top left, in pixels; corners may lie outside the image. */
  readonly quad: Quad;
  readonly method: OutlineMethod;
  /** [0,1], estimated probability that the quad covers the document (intersection over union above 0.9). */
  readonly confidence: number;
  /** Null when the sides' ratio tells none, e.g. a sheet of paper. */
  readonly format: CardFormat | null;
  /** A side of the document lies outside the image. */
  readonly cutOff: boolean;
}
