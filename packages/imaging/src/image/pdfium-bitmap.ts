import type { PDFiumPage } from '@hyzyla/pdfium';
import { insidePdfium } from './pdfium-inside.ts';
import type { RgbImage } from './rgb-image.ts';

/** The functions of PDFium that draw (fpdfview.h): by the library's own a page comes with a fourth byte a pixel, and twice. */
interface DrawingModule {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, memory: number, stride: number): number;
  _FPDFBitmap_FillRect(bitmap: number, x: number, y: number, width: number, height: number, colour: number): void;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(...drawing: readonly number[]): void;
  _FPDF_ClosePage(page: number): void;
}

/** `FPDFBitmap_BGR`. */
const THREE_BYTES = 2;
const WHITE = 0xffffffff;
/** `FPDF_ANNOT`, `FPDF_LCD_TEXT` and `FPDF_REVERSE_BYTE_ORDER`: red comes first. */
const FLAGS = 0x01 | 0x02 | 0x10;
const NEEDED = ['_malloc', '_free', '_FPDFBitmap_CreateEx', '_FPDF_RenderPageBitmap', '_FPDF_ClosePage'] as const;

/** Draws a page on white, and closes it. `scale`: pixels a point. Not in strips: where those end, pictures come out another way. */
export function drawPage(page: PDFiumPage, scale: number): RgbImage {
  const { module, pointer } = insidePdfium<DrawingModule>(page, NEEDED);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const width = Math.floor(Math.floor(originalWidth) * scale);
  const height = Math.floor(Math.floor(originalHeight) * scale);
  const size = 3 * width * height;
  const memory = module._malloc(size);
  if (memory === 0) throw new Error('no memory for the page');
  try {
    const bitmap = module._FPDFBitmap_CreateEx(width, height, THREE_BYTES, memory, 3 * width);
    module._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    module._FPDF_RenderPageBitmap(bitmap, pointer, 0, 0, width, height, 0, FLAGS);
    module._FPDFBitmap_Destroy(bitmap);
    // The memory may have moved as it grew, so it is looked at now.
    return { width, height, data: module.HEAPU8.slice(memory, memory + size) };
  } finally {
    module._free(memory);
    module._FPDF_ClosePage(pointer);
  }
}
