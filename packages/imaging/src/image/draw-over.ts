import sharp from 'sharp';
import { decodeImage } from './decode-image.ts';

/**
 * The stored image, upright, with an SVG of the same size drawn over it, as PNG bytes. Throws `ImageError` for a file that is
 * no usable image. `page` is a PDF's, from 0. Text in the SVG needs fonts of the machine: draw letters as paths.
 */
export async function drawOver(bytes: Uint8Array, svg: string, page = 0): Promise<Uint8Array> {
  const { data, width, height } = await decodeImage(bytes, { page });
  const layer = await sharp(Buffer.from(svg)).resize(width, height, { fit: 'fill' }).png().toBuffer();
  return sharp(data, { raw: { width, height, channels: 3 } })
    .composite([{ input: layer }])
    .png()
    .toBuffer();
}
