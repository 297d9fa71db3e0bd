import { type Box, type DocumentOutline, enlargeQuad, type Quad, sizeOfQuad } from '@bonafide/domain';
import { insideOf } from '@bonafide/imaging';

/** Below, an outline may be a part of the document, and its size another's. */
export const CLEAR_OUTLINE = 0.8;
/** Outlines are a little off, and print runs to the edge: so much of the size may be missing on every side. */
const MARGIN = 0.04;

/** Tells whether the middle of something lies on the document; everything does where the outline is unclear. */
export function liesOnDocument(outline: DocumentOutline | null): (box: Box) => boolean {
  if (outline === null || outline.confidence < CLEAR_OUTLINE) return () => true;
  const isInside = insideOf(enlargeQuad(outline.quad, 1 + 2 * MARGIN));
  return ({ x, y, width, height }) => isInside(x + width / 2, y + height / 2);
}

/** The length of a document's shorter side, px of the image. */
export function shorterSide(quad: Quad): number {
  const { width, height } = sizeOfQuad(quad);
  return Math.min(width, height);
}
