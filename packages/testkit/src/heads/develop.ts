import type { RgbImage } from '../pixels/rgb-image.ts';
import { seededRandom } from '../random/random.ts';
import { srgbFromLinear } from './colour.ts';
import { clamp } from './scalar.ts';

export interface Exposure {
  readonly width: number;
  readonly height: number;
  /** Samples per pixel and direction. */
  readonly samples: number;
  /** Deviation of the sensor's noise, parts of white. */
  readonly grain: number;
  readonly seed: number;
}

/** Means of the samples of each pixel; light far over white counts only a little more than white. */
function gather(linear: Float32Array, { width, height, samples }: Exposure): Float32Array {
  const out = new Float32Array(width * height * 3);
  const part = 1 / (samples * samples);
  for (let row = 0; row < height * samples; row++) {
    for (let column = 0; column < width * samples; column++) {
      const from = 3 * (row * width * samples + column);
      const to = 3 * (Math.floor(row / samples) * width + Math.floor(column / samples));
      for (let c = 0; c < 3; c++) {
        out[to + c] = (out[to + c] as number) + part * Math.min(1.4, linear[from + c] as number);
      }
    }
  }
  return out;
}

/** Straight below 0.7, then bending towards white as film does. */
function toneCurve(value: number): number {
  const v = Math.max(0, value);
  return v < 0.7 ? v : 0.7 + 0.3 * (1 - Math.exp(-(v - 0.7) / 0.3));
}

/** Turns linear light into the bytes of a photograph. */
export function develop(linear: Float32Array, exposure: Exposure): RgbImage {
  const random = seededRandom(exposure.seed);
  const mean = gather(linear, exposure);
  const data = new Uint8Array(mean.length);
  for (let i = 0; i < data.length; i++) {
    const noise = (random.next() + random.next() - 1) * exposure.grain * 2;
    data[i] = clamp((srgbFromLinear(toneCurve(mean[i] as number)) + noise) * 255 + 0.5, 0, 255);
  }
  return { width: exposure.width, height: exposure.height, data };
}
