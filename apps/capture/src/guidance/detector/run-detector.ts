import { convolveDepthwise, convolvePointwise, type Places, poolRow, rectify } from './convolve.ts';
import { STEM } from './detector-shape.ts';
import type { BlockWeights, DetectorWeights, Pointwise } from './detector-weights.ts';
import { type FeatureMap, featureMap, offsetOf } from './feature-map.ts';

/** Red, green, blue, (ignored), 0 to 255, row by row, as a canvas gives them. Sides are multiples of 32. */
export interface RgbaPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** What the network says for each place: numbers of its boxes, then its scores (logits), then filling. */
export interface AnchorMaps {
  readonly fine: FeatureMap;
  readonly coarse: FeatureMap;
}

/** Runs the network on pictures of one size; maps are kept from picture to picture. */
export type RunDetector = (picture: RgbaPicture) => AnchorMaps;

export function createDetector(weights: DetectorWeights, size: { width: number; height: number }): RunDetector {
  const stem = createStem(weights.stem, size);
  const layers: Layer[] = [stem];
  for (const block of weights.blocks) layers.push(createBlock(block, lastOf(layers).result, true));
  const coarse = createBlock(weights.coarseBlock, lastOf(layers).result, false);
  const heads = [createHead(weights.fine, lastOf(layers).result), createHead(weights.coarse, coarse.result)] as const;
  const rest = [...layers.slice(1), coarse, ...heads];
  return (picture) => {
    stem.see(picture);
    for (const layer of rest) layer.run();
    return { fine: heads[0].result, coarse: heads[1].result };
  };
}

interface Layer {
  readonly result: FeatureMap;
  readonly run: () => void;
}

function lastOf(layers: readonly Layer[]): Layer {
  const last = layers.at(-1);
  if (!last) throw new Error('a network has layers');
  return last;
}

/** Pixels are brought to [-1,1]. */
const MIDDLE = 127.5;

/** 5 x 5 pixels to one place, every second pixel; one pixel is missing at the beginning, two at the end. */
function createStem(layer: Pointwise, { width, height }: { width: number; height: number }) {
  const { side, inputs } = STEM;
  const line = (width + side - 2) * inputs;
  const pixels = new Float32Array(line * (height + side - 2));
  const result = featureMap(width / 2, height / 2, layer.outputs);
  const seen = new Float32Array(result.width * layer.inputs);
  const run = (): void => {
    for (let y = 0; y < result.height; y += 1) {
      for (let x = 0; x < result.width; x += 1) {
        for (let row = 0; row < side; row += 1) {
          const from = (2 * y + row) * line + 2 * x * inputs;
          const to = x * layer.inputs + row * side * inputs;
          for (let at = 0; at < side * inputs; at += 1) seen[to + at] = pixels[from + at] ?? 0;
        }
      }
      const to = rowOf(result, y);
      convolvePointwise(layer, { from: { values: seen, offset: 0 }, count: result.width, to });
      rectify(to, result.width * layer.outputs, null);
    }
  };
  const see = ({ data }: RgbaPicture): void => {
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const to = (y + 1) * line + (x + 1) * inputs;
        const from = (y * width + x) * 4;
        for (let channel = 0; channel < inputs; channel += 1) {
          pixels[to + channel] = (data[from + channel] ?? 0) / MIDDLE - 1;
        }
      }
    }
    run();
  };
  return { result, run, see };
}

/** Each channel by itself, then all of a place together; `skipped`: what came in is added, pooled where the block halves it. */
function createBlock(
  { depthwise, pointwise, stride, outputs }: BlockWeights,
  input: FeatureMap,
  skipped: boolean,
): Layer {
  const result = featureMap(Math.ceil(input.width / stride), Math.ceil(input.height / stride), outputs);
  const filtered = { values: new Float32Array(result.width * input.channels), offset: 0 };
  const pooled = { values: new Float32Array(result.width * outputs), offset: 0 };
  const skipAt = (y: number): Places | null => {
    if (!skipped) return null;
    if (stride === 1) return rowOf(input, y);
    poolRow(input, y, { values: pooled.values, channels: outputs });
    return pooled;
  };
  const run = (): void => {
    for (let y = 0; y < result.height; y += 1) {
      convolveDepthwise(input, depthwise, { y, stride }, filtered.values);
      const to = rowOf(result, y);
      convolvePointwise(pointwise, { from: filtered, count: result.width, to });
      rectify(to, result.width * outputs, skipAt(y));
    }
  };
  return { result, run };
}

function createHead(layer: Pointwise, input: FeatureMap): Layer {
  const result = featureMap(input.width, input.height, layer.outputs);
  const run = (): void => {
    for (let y = 0; y < input.height; y += 1) {
      convolvePointwise(layer, { from: rowOf(input, y), count: input.width, to: rowOf(result, y) });
    }
  };
  return { result, run };
}

const rowOf = (map: FeatureMap, y: number): Places => ({ values: map.values, offset: offsetOf(map, 0, y) });
