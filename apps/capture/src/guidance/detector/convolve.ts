import type { Pointwise } from './detector-weights.ts';
import { type FeatureMap, offsetOf } from './feature-map.ts';

/** Numbers of places that lie side by side. */
export interface Places {
  readonly values: Float32Array;
  readonly offset: number;
}

export interface PointwiseRow {
  /** One place after the other, each with the layer's inputs. */
  readonly from: Places;
  readonly count: number;
  readonly to: Places;
}

/**
 * A convolution over single places, which is nearly all of the work: two places and four outputs at a time, so that what was read
 * is used as often as registers allow. An odd last place is computed twice.
 */
export function convolvePointwise(
  { inputs, outputs, weights, bias }: Pointwise,
  { from, count, to }: PointwiseRow,
): void {
  const read = from.values;
  const write = to.values;
  for (let place = 0; place < count; place += 2) {
    const other = Math.min(place + 1, count - 1);
    for (let output = 0; output < outputs; output += 4) {
      let a0 = bias[output] ?? 0;
      let a1 = bias[output + 1] ?? 0;
      let a2 = bias[output + 2] ?? 0;
      let a3 = bias[output + 3] ?? 0;
      let b0 = a0;
      let b1 = a1;
      let b2 = a2;
      let b3 = a3;
      const first = from.offset + place * inputs;
      const second = from.offset + other * inputs;
      for (let input = 0, at = output; input < inputs; input += 1, at += outputs) {
        const a = read[first + input] ?? 0;
        const b = read[second + input] ?? 0;
        const w0 = weights[at] ?? 0;
        const w1 = weights[at + 1] ?? 0;
        const w2 = weights[at + 2] ?? 0;
        const w3 = weights[at + 3] ?? 0;
        a0 += a * w0;
        a1 += a * w1;
        a2 += a * w2;
        a3 += a * w3;
        b0 += b * w0;
        b1 += b * w1;
        b2 += b * w2;
        b3 += b * w3;
      }
      const toFirst = to.offset + place * outputs + output;
      const toSecond = to.offset + other * outputs + output;
      write[toFirst] = a0;
      write[toFirst + 1] = a1;
      write[toFirst + 2] = a2;
      write[toFirst + 3] = a3;
      write[toSecond] = b0;
      write[toSecond + 1] = b1;
      write[toSecond + 2] = b2;
      write[toSecond + 3] = b3;
    }
  }
}

/** Leaves nothing below zero, after adding `skip` to it; null: nothing to add. */
export function rectify({ values, offset }: Places, length: number, skip: Places | null): void {
  for (let at = 0; at < length; at += 1) {
    const value = (values[offset + at] ?? 0) + (skip ? (skip.values[skip.offset + at] ?? 0) : 0);
    values[offset + at] = value < 0 ? 0 : value;
  }
}

export interface RowWish {
  /** Row of the result. */
  readonly y: number;
  readonly stride: 1 | 2;
}

/** Each channel by itself over 3 x 3 places, one row of results. With stride 2 the odd place lies at the end, as in TensorFlow. */
export function convolveDepthwise(
  map: FeatureMap,
  filter: Float32Array,
  { y, stride }: RowWish,
  to: Float32Array,
): void {
  const { channels, width, values } = map;
  const line = (width + 2) * channels;
  for (let x = 0; x * stride < width; x += 1) {
    const corner = offsetOf(map, x * stride + stride - 2, y * stride + stride - 2);
    for (let channel = 0; channel < channels; channel += 1) {
      let sum = 0;
      let at = corner + channel;
      let tap = channel;
      for (let row = 0; row < 3; row += 1) {
        sum += (values[at] ?? 0) * (filter[tap] ?? 0);
        sum += (values[at + channels] ?? 0) * (filter[tap + channels] ?? 0);
        sum += (values[at + channels + channels] ?? 0) * (filter[tap + channels + channels] ?? 0);
        at += line;
        tap += 3 * channels;
      }
      to[x * channels + channel] = sum;
    }
  }
}

/** The largest of 2 x 2 places, one row of results; channels beyond those of the map stay as they are. */
export function poolRow(
  map: FeatureMap,
  y: number,
  to: { readonly values: Float32Array; readonly channels: number },
): void {
  const { channels, width, values } = map;
  const line = (width + 2) * channels;
  for (let x = 0; 2 * x < width; x += 1) {
    const at = offsetOf(map, 2 * x, 2 * y);
    for (let channel = at; channel < at + channels; channel += 1) {
      const upper = Math.max(values[channel] ?? 0, values[channel + channels] ?? 0);
      const lower = Math.max(values[channel + line] ?? 0, values[channel + line + channels] ?? 0);
      to.values[x * to.channels + channel - at] = Math.max(upper, lower);
    }
  }
}
