import sharp from 'sharp';
import { decodeImage } from './decode-image.ts';

const QUALITY = 82;

/** A smaller upright copy of a photo, for showing and printing; never read by an engine. Throws `ImageError` as `decodeImage` does. */
export async function shrinkToJpeg(bytes: Uint8Array, maxSide: number): Promise<Uint8Array> {
  const { data, width, height } = await decodeImage(bytes, { maxSide });
  const jpeg = sharp(data, { raw: { width, height, channels: 3 } }).jpeg({ quality: QUALITY });
  return new Uint8Array(await jpeg.toBuffer());
}
