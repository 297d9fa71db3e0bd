import type { Tensor } from '../inference/index.ts';
import type { PlanarCrop } from './planar-crop.ts';

/** What a network wants its square pictures to look like. */
export interface ModelInput {
  /** Pixels per side. */
  readonly side: number;
  readonly channels: 'rgb' | 'bgr';
  /** Channels before rows (`nchw`) or after columns (`nhwc`). */
  readonly layout: 'nchw' | 'nhwc';
  /** `(pixel - mean) * factor`, for pixels of 0 to 255; means, and factors where there are three, in the order of `channels`. */
  readonly mean: readonly [number, number, number];
  readonly factor: number | readonly [number, number, number];
}

/** Plain planar RGB, as the networks of this repository take it. */
export function plainInput(side: number): ModelInput {
  return { side, channels: 'rgb', layout: 'nchw', mean: [0, 0, 0], factor: 1 };
}

/** Crops of the input's size as one tensor. */
export function tensorOf(crops: readonly PlanarCrop[], input: ModelInput): Tensor {
  const { side } = input;
  const plane = side * side;
  const data = new Float32Array(3 * plane * crops.length);
  for (const [index, crop] of crops.entries()) writeCrop(crop, input, data.subarray(3 * plane * index));
  const dims = input.layout === 'nchw' ? [crops.length, 3, side, side] : [crops.length, side, side, 3];
  return { data, dims };
}

function writeCrop({ data }: PlanarCrop, { side, channels, layout, mean, factor }: ModelInput, to: Float32Array): void {
  const plane = side * side;
  for (let channel = 0; channel < 3; channel += 1) {
    const from = (channels === 'rgb' ? channel : 2 - channel) * plane;
    const [start, step] = layout === 'nchw' ? [channel * plane, 1] : [channel, 3];
    const centre = mean[channel] ?? 0;
    const scale = typeof factor === 'number' ? factor : (factor[channel] ?? 0);
    for (let pixel = 0; pixel < plane; pixel += 1) {
      to[start + pixel * step] = ((data[from + pixel] ?? 0) - centre) * scale;
    }
  }
}
