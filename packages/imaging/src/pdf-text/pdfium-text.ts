import type { PDFiumPage } from '@hyzyla/pdfium';
import { ImageError, insidePdfium } from '../image/index.ts';

/** The functions of PDFium's text module (fpdf_text.h) that the library loads but does not offer. */
interface TextModule {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetCharBox(text: number, index: number, l: number, r: number, b: number, t: number): number;
}

/** A character and its box in points, from the page's lower left corner; boxless characters separate. */
export interface PdfCharacter {
  readonly char: string;
  readonly box: { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number } | null;
}

const DOUBLE = 8;
const NEEDED = ['_malloc', '_free', '_FPDFText_LoadPage', '_FPDFText_GetCharBox'] as const;

/** Up to `most` characters of a page's text layer, in the file's own order. Throws `ImageError` when it cannot be read. */
export function pageCharacters(page: PDFiumPage, most: number): readonly PdfCharacter[] {
  const { module, pointer } = insidePdfium<TextModule>(page, NEEDED);
  const text = module._FPDFText_LoadPage(pointer);
  if (!text) throw new ImageError('pdf.broken');
  const box = module._malloc(4 * DOUBLE);
  try {
    const count = Math.min(most, module._FPDFText_CountChars(text));
    return Array.from({ length: Math.max(0, count) }, (_, index) => characterAt(module, { text, index, box }));
  } finally {
    module._free(box);
    module._FPDFText_ClosePage(text);
  }
}

function characterAt(
  module: TextModule,
  { text, index, box }: { text: number; index: number; box: number },
): PdfCharacter {
  const code = module._FPDFText_GetUnicode(text, index);
  const char = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  const found = module._FPDFText_GetCharBox(text, index, box, box + DOUBLE, box + 2 * DOUBLE, box + 3 * DOUBLE);
  if (!found) return { char, box: null };
  // The memory may have moved as it grew, so the view is made anew.
  const view = new DataView(module.HEAPU8.buffer, box, 4 * DOUBLE);
  const [left, right, bottom, top] = [0, 1, 2, 3].map((i) => view.getFloat64(i * DOUBLE, true));
  if (left === undefined || right === undefined || bottom === undefined || top === undefined)
    return { char, box: null };
  return { char, box: right > left && top > bottom ? { left, right, bottom, top } : null };
}
