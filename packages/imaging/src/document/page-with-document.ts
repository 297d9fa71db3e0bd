import { type DecodedImage, decodePages, type PagesOptions, release } from '../image/index.ts';
import { locateDocuments } from '../locate/index.ts';
import type { DocumentEngine } from './load-document-engine.ts';

/** A page must speak so clearly for a document to be preferred to the first. */
const CLEAR = 0.5;
/** Pages this much less clear than the clearest one still hold a document: the other side has fewer edges to go by. */
const AS_CLEAR = 0.25;

export interface PageChoice extends PagesOptions {
  /** The back of a document comes after its front where one file holds both. First if not given. */
  readonly take?: 'first' | 'last';
}

export interface PageWithDocument {
  readonly image: DecodedImage;
  /** From 0. */
  readonly page: number;
  /** Every page on which a document lies clearly, in order, from 0; empty where a file has one page. */
  readonly pagesWithDocument: readonly number[];
}

/**
 * Decodes a file and chooses, of a PDF's pages, one on which a document lies clearly: covering letters and blank pages come
 * before it. The first where none does. Throws `ImageError`.
 */
export async function pageWithDocument(
  engine: DocumentEngine,
  bytes: Uint8Array,
  { take = 'first', ...options }: PageChoice = {},
): Promise<PageWithDocument> {
  const pages = await decodePages(bytes, { ...options, makeRoom: engine.makeRoom });
  const pagesWithDocument = pages.length > 1 ? await clearPages(engine, pages) : [];
  const page = pagesWithDocument.at(take === 'first' ? 0 : -1) ?? 0;
  const image = pages[page];
  if (!image) throw new Error('a file without pages is an ImageError');
  release(...pages.filter((other) => other !== image).map(({ data }) => data));
  return { image, page, pagesWithDocument };
}

async function clearPages(engine: DocumentEngine, pages: readonly DecodedImage[]): Promise<readonly number[]> {
  const clearness: number[] = [];
  for (const image of pages) {
    const found = await locateDocuments(engine.outlines, image);
    clearness.push(Math.max(0, ...found.map(({ confidence }) => confidence)));
  }
  const least = Math.max(CLEAR, Math.max(...clearness) - AS_CLEAR);
  return [...clearness.keys()].filter((page) => (clearness[page] ?? 0) >= least);
}
