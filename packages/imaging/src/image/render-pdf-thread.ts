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

parentPort?.postMessage(await render(workerData as RenderTask));
