import type { LivenessStep } from '@bonafide/domain';
import { levelOfLight } from '../attacks/linear-light.ts';
import { encodeJpeg } from '../pixels/index.ts';
import { seededRandom } from '../random/random.ts';
import { FRAME_SIZE } from './take.ts';

/** What stands behind a client's video element: a person before a lens, a picture, a recording. */
export interface Camera {
  /** The page shows a step and its colour; `t` in the client's milliseconds. */
  hear(step: LivenessStep, t: number): void;
  /** The JPEG of the moment `t`. */
  look(t: number): Promise<Uint8Array>;
}

/** Red, green and blue of pixel after pixel in linear light, of the size of frames. */
export type FrameLight = Float32Array;

export interface Exposure {
  /** 1 leaves the light as it is. */
  readonly gain: number;
  readonly seed: number;
  readonly quality?: number;
}

/** Deviation of the sensor's noise, levels. */
const GRAIN = 2.6;
const NOISE_LENGTH = 1 << 16;
const NOISE = noise();

function noise(): Float32Array {
  const random = seededRandom(88);
  return Float32Array.from({ length: NOISE_LENGTH }, () => GRAIN * random.normal());
}

/** What a sensor and a page's canvas make of light: a curve that bends towards white, noise, JPEG. */
export function expose(light: FrameLight, { gain, seed, quality = 76 }: Exposure): Promise<Buffer> {
  const random = seededRandom(seed);
  const data = new Uint8Array(light.length);
  // Noise is read from one long row, each line of the picture from another place of it.
  for (let start = 0; start < light.length; start += 3 * FRAME_SIZE.width) {
    const place = random.integer(0, NOISE_LENGTH - 1);
    for (let i = 0; i < 3 * FRAME_SIZE.width; i++) {
      const level = levelOfLight(bend(gain * (light[start + i] as number)));
      const noisy = level + (NOISE[(place + i) & (NOISE_LENGTH - 1)] as number);
      data[start + i] = Math.max(0, Math.min(255, noisy + 0.5));
    }
  }
  return encodeJpeg({ ...FRAME_SIZE, data }, quality);
}

const bend = (light: number): number => (light < 0.7 ? light : 0.7 + 0.3 * (1 - Math.exp(-(light - 0.7) / 0.3)));
