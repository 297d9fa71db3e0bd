import sharp from 'sharp';
import type { RgbImage } from './rgb-image.ts';

/** Resamples to exactly `width` x `height` px, ignoring the aspect; cubic when enlarging, area-weighted when reducing. */
export async function resize(image: RgbImage, width: number, height: number): Promise<RgbImage> {
  const data = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
  return { width, height, data };
}
