import { Worker } from 'node:worker_threads';
import { ImageError } from './image-error.ts';
import { pdfiumModule } from './pdfium.ts';
import type { PageToRender, PdfPage } from './render-pdf.ts';
import type { Rendered, RenderTask } from './render-pdf-thread.ts';

const ENTRY = new URL('./render-pdf-thread.ts', import.meta.url);
/** Megabytes of the thread's own heap; PDFium's memory and the page lie outside. */
const HEAP = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 };

/**
 * Draws a page in a thread that ends afterwards: the memory that a PDF took goes back with it, where the garbage collector keeps
 * the last one for good and lets those before it lie around. Throws `ImageError`.
 */
export async function renderPdfPageApart(bytes: Uint8Array, page: PageToRender): Promise<PdfPage> {
  const workerData: RenderTask = { bytes, page, module: await pdfiumModule() };
  const thread = new Worker(ENTRY, { workerData, resourceLimits: HEAP });
  const rendered = await new Promise<Rendered>((resolve) => {
    thread.once('message', resolve);
    // Out of memory, or PDFium gave up: the file's fault.
    thread.once('error', () => resolve({ code: 'pdf.broken' }));
    thread.once('exit', () => resolve({ code: 'pdf.broken' }));
  });
  await thread.terminate();
  if ('code' in rendered) throw new ImageError(rendered.code);
  return rendered.page;
}
