import sharp, { type Sharp } from 'sharp';
import type { RgbImage } from './rgb-image.ts';

/** Decodes PNG or JPEG bytes; `width` rescales. */
export async function decodeImage(bytes: Buffer, width?: number): Promise<RgbImage> {
  const scaled = width === undefined ? sharp(bytes) : sharp(bytes).resize({ width, kernel: 'lanczos3' });
  const { data, info } = await scaled.removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** A sharp pipeline over pixels in memory. */
export function openPixels(image: RgbImage): Sharp {
  return sharp(image.data, { raw: { width: image.width, height: image.height, channels: 3 } });
}

/** JPEG with 4:2:0 chroma, as cameras write it. */
export function encodeJpeg(image: RgbImage, quality = 88): Promise<Buffer> {
  return openPixels(image).jpeg({ quality, chromaSubsampling: '4:2:0' }).toBuffer();
}

export function encodePng(image: RgbImage): Promise<Buffer> {
  return openPixels(image).png().toBuffer();
}
