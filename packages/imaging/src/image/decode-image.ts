import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { ImageError } from './image-error.ts';
import { type ImageFormat, imageFormat } from './image-format.ts';
import { renderPdfPageApart } from './render-pdf-apart.ts';
import type { RgbImage } from './rgb-image.ts';

export interface DecodeOptions {
  /** Longest side of the result in px; larger images are reduced. */
  readonly maxSide?: number;
  readonly maxBytes?: number;
  /** Refused above this many pixels, before anything is decoded: a small file can claim a huge picture. */
  readonly maxPixels?: number;
  /** Page of a PDF, from 0. */
  readonly page?: number;
  /** Waited for before anything large is made, with the bytes that it will take. */
  readonly makeRoom?: (bytes: number) => Promise<void>;
}

export interface DecodedImage extends RgbImage {
  readonly format: ImageFormat;
  /** Size of the stored image after EXIF orientation (for a PDF: of the rendered page). */
  readonly storedWidth: number;
  readonly storedHeight: number;
  /** `width / storedWidth`: multiply stored coordinates by it, divide to get back. */
  readonly scale: number;
  readonly pageCount: number;
}

const DEFAULTS = {
  maxSide: 3000,
  maxBytes: 20 * 1024 * 1024,
  maxPixels: 60_000_000,
  page: 0,
  makeRoom: async (): Promise<void> => undefined,
};
const PDF_DOTS_PER_INCH = 200;
/** What drawing a page takes: PDFium's memory, its thread's, and the page. */
const PDF_BYTES = 80 * 1024 * 1024;
/** Bytes a pixel while a picture is decoded: three of its own, and three where it goes next or comes from. */
const DECODING_BYTES = 6;
const MIN_SIDE = 32;

type Limits = Required<DecodeOptions>;

/**
 * Decodes a photo or one PDF page to upright sRGB without transparency. Throws `ImageError` for anything else.
 * HEIC has no decoder that could be part of the product; it ends as `image.heic` (docs/decisions/0012).
 */
export async function decodeImage(bytes: Uint8Array, options: DecodeOptions = {}): Promise<DecodedImage> {
  const limits = { ...DEFAULTS, ...options };
  if (bytes.length === 0) throw new ImageError('image.empty');
  if (bytes.length > limits.maxBytes) throw new ImageError('image.too_large');
  const format = imageFormat(bytes);
  if (format === null) throw new ImageError('image.unsupported');
  if (format === 'heic') throw new ImageError('image.heic');
  return format === 'pdf' ? decodePdf(bytes, limits) : decodeRaster(bytes, format, limits);
}

async function decodePdf(bytes: Uint8Array, limits: Limits): Promise<DecodedImage> {
  await limits.makeRoom(PDF_BYTES);
  const page = await renderPdfPageApart(bytes, {
    index: limits.page,
    dotsPerInch: PDF_DOTS_PER_INCH,
    maxSide: limits.maxSide,
  });
  // A page of a metre by a hair is drawn without a pixel.
  if (Math.min(page.width, page.height) < MIN_SIDE) throw new ImageError('image.too_small');
  const { width, height, data, pageCount } = page;
  return describe({ width, height, data }, { format: 'pdf', stored: page, pageCount });
}

async function decodeRaster(bytes: Uint8Array, format: ImageFormat, limits: Limits): Promise<DecodedImage> {
  // Damaged photos are common (cut-off uploads); `truncated` refuses them instead of inventing grey rows.
  const source: SharpOptions = { limitInputPixels: limits.maxPixels, failOn: 'truncated', animated: false };
  const metadata = await readMetadata(bytes, source);
  if (metadata.width * metadata.height > limits.maxPixels) throw new ImageError('image.too_large');
  if (Math.min(metadata.width, metadata.height) < MIN_SIDE) throw new ImageError('image.too_small');
  if (format !== 'tiff' && (metadata.pages ?? 1) > 1) throw new ImageError('image.animated');
  await limits.makeRoom(DECODING_BYTES * pixelsWithin(metadata, limits.maxSide));
  try {
    const image = await toRgb(sharp(bytes, source).autoOrient(), limits.maxSide);
    return describe(image, { format, stored: metadata.autoOrient, pageCount: metadata.pages ?? 1 });
  } catch {
    throw new ImageError('image.broken');
  }
}

/** Pixels that are left when the longer side is at most `maxSide`. */
function pixelsWithin({ width, height }: { width: number; height: number }, maxSide: number): number {
  const scale = Math.min(1, maxSide / Math.max(width, height));
  return Math.round(width * scale) * Math.round(height * scale);
}

async function readMetadata(bytes: Uint8Array, source: SharpOptions): Promise<Metadata> {
  try {
    return await sharp(bytes, { ...source, limitInputPixels: false }).metadata();
  } catch {
    throw new ImageError('image.broken');
  }
}

async function toRgb(pipeline: Sharp, maxSide: number): Promise<RgbImage> {
  const { data, info } = await pipeline
    .flatten({ background: '#ffffff' })
    .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { width: info.width, height: info.height, data };
  return { width: info.width, height: info.height, data: tripleChannel(data, info.channels) };
}

/** Greyscale files may leave the pipeline with one channel. */
function tripleChannel(data: Uint8Array, channels: number): Uint8Array {
  const rgb = new Uint8Array((data.length / channels) * 3);
  for (let i = 0; i < rgb.length; i++) rgb[i] = data[Math.floor(i / 3) * channels] ?? 0;
  return rgb;
}

function describe(
  image: RgbImage,
  { format, stored, pageCount }: { format: ImageFormat; stored: { width: number; height: number }; pageCount: number },
): DecodedImage {
  return {
    ...image,
    format,
    storedWidth: stored.width,
    storedHeight: stored.height,
    scale: image.width / stored.width,
    pageCount,
  };
}
