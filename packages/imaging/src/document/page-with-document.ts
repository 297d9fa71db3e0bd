import { type DecodedImage, decodePages, type PagesOptions } from '../image/index.ts';
import { locateDocuments } from '../locate/index.ts';
import type { DocumentEngine } from './load-document-engine.ts';

/** A page must speak so clearly for a document to be preferred to the first. */
const CLEAR = 0.5;

export interface PageWithDocument {
  readonly image: DecodedImage;
  /** From 0. */
  readonly page: number;
}

/**
 * Decodes a file and chooses, of a PDF's pages, the one on which a document lies most clearly: covering letters and blank
 * pages come before it. The first where none does. Throws `ImageError`.
 */
export async function pageWithDocument(
  engine: DocumentEngine,
  bytes: Uint8Array,
  options: PagesOptions = {},
): Promise<PageWithDocument> {
  const pages = await decodePages(bytes, options);
  let best: PageWithDocument & { readonly confidence: number } = { ...firstOf(pages), confidence: CLEAR };
  if (pages.length === 1) return firstOf(pages);
  for (const [page, image] of pages.entries()) {
    const confidence = Math.max(0, ...(await locateDocuments(engine.outlines, image)).map((found) => found.confidence));
    if (confidence > best.confidence) best = { image, page, confidence };
  }
  return { image: best.image, page: best.page };
}

function firstOf([image]: readonly DecodedImage[]): PageWithDocument {
  if (!image) throw new Error('a file without pages is an ImageError');
  return { image, page: 0 };
}
