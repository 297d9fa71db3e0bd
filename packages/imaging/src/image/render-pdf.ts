import type { PDFiumDocument } from '@hyzyla/pdfium';
import { ImageError } from './image-error.ts';
import { startPdfium } from './pdfium.ts';
import { drawPage } from './pdfium-bitmap.ts';
import type { RgbImage } from './rgb-image.ts';

/** ISO 32000-1 clause 8.3.2.3: default user space has 72 units an inch. */
const POINTS_PER_INCH = 72;

/** Opens a PDF in memory of its own; the caller destroys it. Throws `ImageError`. */
export async function openDocument(bytes: Uint8Array, module?: WebAssembly.Module): Promise<PDFiumDocument> {
  const pdfium = await startPdfium(module);
  try {
    return await pdfium.loadDocument(bytes);
  } catch (error) {
    const encrypted = error instanceof Error && /password|security/i.test(error.message);
    throw new ImageError(encrypted ? 'pdf.encrypted' : 'pdf.broken');
  }
}

export interface PdfPage extends RgbImage {
  readonly pageCount: number;
}

/** Page `index` (from 0) at `dotsPerInch`, less where the page would exceed `maxSide` px. */
export interface PageToRender {
  readonly index: number;
  readonly dotsPerInch: number;
  readonly maxSide: number;
}

/** Draws a page by the `module` that is given, or this thread's own. Throws `ImageError`. */
export async function renderPdfPage(
  bytes: Uint8Array,
  { index, dotsPerInch, maxSide }: PageToRender,
  module?: WebAssembly.Module,
): Promise<PdfPage> {
  const document = await openDocument(bytes, module);
  try {
    const pageCount = document.getPageCount();
    if (index >= pageCount) throw new ImageError('pdf.empty');
    const page = document.getPage(index);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const longest = Math.max(originalWidth, originalHeight);
    if (!(longest > 0)) throw new ImageError('pdf.broken');
    const scale = Math.min(dotsPerInch / POINTS_PER_INCH, maxSide / longest);
    return { ...drawPage(page, scale), pageCount };
  } catch (error) {
    throw error instanceof ImageError ? error : new ImageError('pdf.broken');
  } finally {
    document.destroy();
  }
}

/** The text layer of up to `maxPages` pages; an empty string for a page that is only a picture. */
export async function readPdfText(bytes: Uint8Array, maxPages = 5): Promise<readonly string[]> {
  const document = await openDocument(bytes);
  try {
    const count = Math.min(maxPages, document.getPageCount());
    return Array.from({ length: count }, (_, index) => document.getPage(index).getText());
  } catch {
    throw new ImageError('pdf.broken');
  } finally {
    document.destroy();
  }
}
