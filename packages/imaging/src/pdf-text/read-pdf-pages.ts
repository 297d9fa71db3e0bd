import { quadOfBox, type Size, type TextLine } from '@bonafide/domain';
import { ImageError } from '../image/index.ts';
import { openDocument } from '../image/render-pdf.ts';
import { type PdfCharacter, pageCharacters } from './pdfium-text.ts';

export interface PdfTextPage {
  /** Pixels at `PDF_TEXT_SCALE` pixels a point. */
  readonly size: Size;
  /** Rows of the text layer, parted where columns stand side by side; confidence 1, since nothing is recognised. */
  readonly lines: readonly TextLine[];
}

/** Pixels a point: 200 dots an inch, as pages are drawn for reading. */
export const PDF_TEXT_SCALE = 200 / 72;
const LIMITS = { pages: 5, characters: 20_000 };
/** Heights of a row: a wider gap parts columns; less than half of one is the same row. */
const COLUMN_GAP = 1.6;
const SAME_ROW = 0.5;
/** A sign smaller than this part of the row is a comma, a dot or a degree's ring, which may stand at the row's foot or head. */
const SIGN = 0.5;
const TOUCHING = 0.2;

/**
 * The text layer of a PDF's first pages with the places of its lines. A page that is only a picture has none. Throws
 * `ImageError` for a file that is no PDF.
 */
export async function readPdfPages(bytes: Uint8Array): Promise<readonly PdfTextPage[]> {
  const document = await openDocument(bytes);
  try {
    const count = Math.min(LIMITS.pages, document.getPageCount());
    return Array.from({ length: count }, (_, index) => {
      const page = document.getPage(index);
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
      const rows = toRows(pageCharacters(page, LIMITS.characters));
      return {
        size: { width: Math.round(width * PDF_TEXT_SCALE), height: Math.round(height * PDF_TEXT_SCALE) },
        lines: rows.map((row) => toLine(row, height)).filter(({ text }) => text !== ''),
      };
    });
  } catch (error) {
    throw error instanceof ImageError ? error : new ImageError('pdf.broken');
  } finally {
    document.destroy();
  }
}

interface Row {
  text: string;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Characters come in the file's order; a new row begins where they leave the row's height or leap over a column's gap. */
function toRows(characters: readonly PdfCharacter[]): readonly Row[] {
  const rows: Row[] = [];
  let row: Row | null = null;
  for (const { char, box } of characters) {
    if (char === '\n' || char === '\r') row = null;
    else if (!box || char.trim() === '') {
      if (row) row.text += ' ';
    } else if (row && continues(row, box)) {
      row.text += char;
      row.left = Math.min(row.left, box.left);
      row.right = Math.max(row.right, box.right);
      row.bottom = Math.min(row.bottom, box.bottom);
      row.top = Math.max(row.top, box.top);
    } else {
      row = { text: char, ...box };
      rows.push(row);
    }
  }
  return rows;
}

function continues(row: Row, box: NonNullable<PdfCharacter['box']>): boolean {
  const [high, low] = [row.top - row.bottom, box.top - box.bottom];
  const height = Math.max(high, low);
  const follows = box.left - row.right <= COLUMN_GAP * height && box.left >= row.left - height;
  const apart = Math.abs((box.top + box.bottom) / 2 - (row.top + row.bottom) / 2);
  if (!follows || apart <= SAME_ROW * height) return follows;
  const between = Math.max(box.bottom - row.top, row.bottom - box.top);
  return (
    Math.min(high, low) < SIGN * height && between <= TOUCHING * height && box.left >= row.right - TOUCHING * height
  );
}

/** Points count upwards from the page's foot, pixels downwards from its head. */
function toLine(row: Row, pageHeight: number): TextLine {
  const x = row.left * PDF_TEXT_SCALE;
  const y = (pageHeight - row.top) * PDF_TEXT_SCALE;
  const box = { x, y, width: (row.right - row.left) * PDF_TEXT_SCALE, height: (row.top - row.bottom) * PDF_TEXT_SCALE };
  return { text: row.text.replace(/\s+/g, ' ').trim(), confidence: 1, quad: quadOfBox(box), box };
}
