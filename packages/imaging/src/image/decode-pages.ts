import { type DecodedImage, type DecodeOptions, decodeImage } from './decode-image.ts';

export interface PagesOptions extends Omit<DecodeOptions, 'page'> {
  /** Pages after these are left out. */
  readonly maxPages?: number;
  /** Pages are rendered until they have this many pixels together; the first always is. */
  readonly maxPixelsTogether?: number;
}

const MAX_PAGES = 4;
const MAX_PIXELS_TOGETHER = 16_000_000;

/** The pages of a PDF in their order; of any other file its one picture. Throws `ImageError` as `decodeImage` does. */
export async function decodePages(
  bytes: Uint8Array,
  { maxPages = MAX_PAGES, maxPixelsTogether = MAX_PIXELS_TOGETHER, ...options }: PagesOptions = {},
): Promise<readonly DecodedImage[]> {
  const first = await decodeImage(bytes, options);
  const pages = [first];
  if (first.format !== 'pdf') return pages;
  let pixels = first.width * first.height;
  for (let page = 1; page < Math.min(maxPages, first.pageCount) && pixels < maxPixelsTogether; page++) {
    const decoded = await decodeImage(bytes, { ...options, page });
    pages.push(decoded);
    pixels += decoded.width * decoded.height;
  }
  return pages;
}
