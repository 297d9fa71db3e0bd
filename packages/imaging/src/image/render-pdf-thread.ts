import { parentPort, workerData } from 'node:worker_threads';
import { ImageError, type ImageErrorCode } from './image-error.ts';
import { type PageToRender, type PdfPage, renderPdfPage } from './render-pdf.ts';

/** What the thread is given. */
export interface RenderTask {
  readonly bytes: Uint8Array;
  readonly page: PageToRender;
  readonly module: WebAssembly.Module;
}

/** What it says before it ends. */
export type Rendered = { readonly page: PdfPage } | { readonly code: ImageErrorCode };

/** The entry of a thread that draws one page. */
async function render({ bytes, page, module }: RenderTask): Promise<Rendered> {
  try {
    return { page: await renderPdfPage(bytes, page, module) };
  } catch (error) {
    return { code: error instanceof ImageError ? error.code : 'pdf.broken' };
  }
}

const rendered = await render(workerData as RenderTask);
const memory = 'page' in rendered ? rendered.page.data.buffer : null;
// Handed over rather than copied.
parentPort?.postMessage(rendered, memory instanceof ArrayBuffer ? [memory] : []);
