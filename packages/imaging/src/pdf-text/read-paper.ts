import type { Barcode, Size, TextLine } from '@bonafide/domain';
import sharp from 'sharp';
import { readBarcodes } from '../barcode/index.ts';
import { type DecodedImage, decodeImage, type ImageFormat, imageFormat, toGrey } from '../image/index.ts';
import { readText, type TextEngine } from '../text/index.ts';
import { type LineStrokes, lineStrokes } from './line-strokes.ts';
import { readPdfPages } from './read-pdf-pages.ts';

export interface PaperPage {
  /** Pixels that the places below are in. */
  readonly size: Size;
  readonly lines: readonly TextLine[];
  /** `text_layer`: as the file has it; `picture`: recognised. */
  readonly source: 'text_layer' | 'picture';
  readonly barcodes: readonly Barcode[];
  /** Of each line; none for a text layer. */
  readonly strokes: readonly LineStrokes[];
}

/** What was read off a bill, statement or letter. */
export interface PaperReading {
  readonly format: ImageFormat;
  readonly pages: readonly PaperPage[];
  readonly pageCount: number;
  /** What the file says of where its pixels come from; null for a PDF. */
  readonly origin: PictureOrigin | null;
}

export interface PictureOrigin {
  /** Of the file, after orientation. */
  readonly size: Size;
  /** The file names a camera (EXIF 2.3, tag 0x010F). */
  readonly camera: boolean;
  /** The file itself says that it is a capture of a screen. */
  readonly saysScreenshot: boolean;
}

/** Fewer letters than this make no text layer: scanners write page numbers. */
const LEAST_LETTERS = 40;
/** Pages of a PDF without text layer that are recognised; a proof of address says all on its first ones. */
const MOST_PICTURES = 2;

/** Reads a photo, scan or PDF of a paper: the PDF's own text first, recognition where it has none. Throws `ImageError`. */
export async function readPaper(engine: TextEngine, bytes: Uint8Array): Promise<PaperReading> {
  const format = imageFormat(bytes);
  if (format === 'pdf') return readPdf(engine, bytes);
  const image = await decodeImage(bytes);
  const page = await readPicture(engine, image);
  return { format: image.format, pages: [page], pageCount: 1, origin: await originOf(bytes, image) };
}

async function readPdf(engine: TextEngine, bytes: Uint8Array): Promise<PaperReading> {
  const texts = await readPdfPages(bytes);
  const pages: PaperPage[] = [];
  let pageCount = texts.length;
  for (const [index, { size, lines }] of texts.entries()) {
    const hasText = lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0) >= LEAST_LETTERS;
    const drawn = index < MOST_PICTURES ? await decodeImage(bytes, { page: index }) : null;
    if (drawn) pageCount = drawn.pageCount;
    if (hasText) {
      const barcodes = drawn ? await readBarcodes(toGrey(drawn)) : [];
      pages.push({ size, lines, source: 'text_layer', barcodes, strokes: [] });
    } else if (drawn) pages.push(await readPicture(engine, drawn));
  }
  return { format: 'pdf', pages, pageCount, origin: null };
}

async function readPicture(engine: TextEngine, image: DecodedImage): Promise<PaperPage> {
  const { lines } = await readText(engine, image);
  const barcodes = await readBarcodes(toGrey(image));
  const strokes = lines.map(({ quad }) => lineStrokes(image, quad));
  return { size: { width: image.width, height: image.height }, lines, source: 'picture', barcodes, strokes };
}

async function originOf(bytes: Uint8Array, image: DecodedImage): Promise<PictureOrigin> {
  const { exif, comments } = await sharp(bytes).metadata();
  const notes = [exif?.toString('latin1') ?? '', ...(comments ?? []).map(({ text }) => text)].join(' ');
  return {
    size: { width: image.storedWidth, height: image.storedHeight },
    camera: exif !== undefined && hasTag(exif, 0x010f),
    saysScreenshot: /screen ?shot/i.test(notes),
  };
}

const TIFF_HEADER = 6;
const ENTRY_SIZE = 12;

/** Whether the first directory of an EXIF block (TIFF 6.0, section 2) has `tag`. */
function hasTag(exif: Buffer, tag: number): boolean {
  const little = exif.toString('latin1', TIFF_HEADER, TIFF_HEADER + 2) === 'II';
  const short = (at: number): number => (little ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  try {
    const offset = little ? exif.readUInt32LE(TIFF_HEADER + 4) : exif.readUInt32BE(TIFF_HEADER + 4);
    const start = TIFF_HEADER + offset;
    return Array.from({ length: short(start) }, (_, i) => short(start + 2 + i * ENTRY_SIZE)).includes(tag);
  } catch {
    return false;
  }
}
