import { type RgbImage, release } from '../image/index.ts';
import type { Model } from '../inference/index.ts';

/** Probability that text covers each pixel, [0,1]; row-major. */
export interface TextMap {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** ImageNet's channel means and deviations, in the order that the network was trained with (blue, green, red). */
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;
/** Pixels looked at in one go: the network needs some 220 bytes for each, more than everything else together. */
const STRIPE_PIXELS = 400_000;
/** Rows that a stripe sees of its neighbours, so that it knows what is cut by its edge. */
const MARGIN = 32;
/** The network's strides halve five times. */
const STEP = 32;

/** PP-OCR's map of an image whose sides are multiples of 32; large ones are looked at in stripes. */
export async function textMap(detector: Model, image: RgbImage): Promise<TextMap> {
  const { width, height } = image;
  const map = new Float32Array(width * height);
  const stripes = Math.ceil((width * height) / STRIPE_PIXELS);
  const rows = Math.ceil(height / stripes / STEP) * STEP;
  for (let top = 0; top < height; top += rows) {
    const from = Math.max(0, top - MARGIN);
    const to = Math.min(height, top + rows + MARGIN);
    const seen = await stripeMap(detector, image, from, to);
    const bottom = Math.min(height, top + rows);
    map.set(seen.subarray((top - from) * width, (bottom - from) * width), top * width);
    release(seen);
  }
  return { width, height, data: map };
}

async function stripeMap(detector: Model, image: RgbImage, from: number, to: number): Promise<Float32Array> {
  const data = normalise(image.data.subarray(from * image.width * 3, to * image.width * 3));
  const outputs = await detector.run({
    [detector.inputNames[0] ?? '']: { data, dims: [1, 3, to - from, image.width] },
  });
  release(data);
  const map = outputs[detector.outputNames[0] ?? ''];
  if (!map) throw new Error('the text detector gave no map');
  return map.data;
}

/** Red, green, blue bytes as planes of blue, green, red with ImageNet's means and deviations taken out. */
function normalise(data: Uint8Array): Float32Array {
  const plane = data.length / 3;
  const input = new Float32Array(data.length);
  for (let channel = 0; channel < 3; channel++) {
    const mean = MEAN[channel] ?? 0;
    const deviation = DEVIATION[channel] ?? 1;
    const levels = Float32Array.from({ length: 256 }, (_, level) => (level / 255 - mean) / deviation);
    for (let to = channel * plane, from = 2 - channel; from < data.length; to++, from += 3) {
      input[to] = levels[data[from] as number] as number;
    }
  }
  return input;
}
