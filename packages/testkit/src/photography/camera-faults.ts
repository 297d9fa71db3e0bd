import { openPixels } from '../pixels/codec.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { seededRandom } from '../random/random.ts';
import type { PhotoOptions } from './photo-options.ts';

/** A straight smear of `length` pixels as a convolution kernel. */
export function motionKernel(length: number, angle: number): { width: number; height: number; kernel: number[] } {
  const size = Math.max(3, 2 * Math.ceil(length / 2) + 1);
  const middle = (size - 1) / 2;
  const kernel = new Array<number>(size * size).fill(0);
  const steps = size * 4;
  for (let i = 0; i <= steps; i++) {
    const along = (i / steps - 0.5) * length;
    const column = Math.round(middle + along * Math.cos(angle));
    const row = Math.round(middle + along * Math.sin(angle));
    kernel[row * size + column] = (kernel[row * size + column] ?? 0) + 1;
  }
  return { width: size, height: size, kernel };
}

function addNoise(image: RgbImage, deviation: number, seed: number): RgbImage {
  if (deviation === 0) return image;
  const random = seededRandom(seed + 3);
  const data = new Uint8Array(image.data.length);
  for (let i = 0; i < data.length; i++) {
    data[i] = Math.max(0, Math.min(255, (image.data[i] as number) + random.normal() * deviation + 0.5));
  }
  return { ...image, data };
}

/** What lens, hand and sensor do to a scene: blur, motion, noise. */
export async function addCameraFaults(scene: RgbImage, options: PhotoOptions): Promise<RgbImage> {
  let pipeline = openPixels(scene);
  // sharp refuses deviations below 0.3, which nobody would see.
  if (options.blur >= 0.3) pipeline = pipeline.blur(options.blur);
  if (options.motion >= 1) {
    const angle = seededRandom(options.seed + 4).between(0, Math.PI);
    pipeline = openPixels({ ...scene, data: await pipeline.raw().toBuffer() }).convolve(
      motionKernel(options.motion, angle),
    );
  }
  const data = await pipeline.raw().toBuffer();
  return addNoise({ ...scene, data }, options.noise, options.seed);
}
