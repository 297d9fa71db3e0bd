import type { OnnxGraph, Value } from './onnx-graph.ts';
import { permute, reshaped, type StoredTensor } from './stored-tensor.ts';

/** How a convolution or pool meets the border. TensorFlow's SAME puts the odd pixel at the end. */
export type Padding = 'SAME' | 'VALID';

export interface ConvolutionOptions {
  readonly strides: readonly [number, number];
  readonly padding: Padding;
  readonly bias?: Value;
}

export function autoPad(padding: Padding): string {
  return padding === 'SAME' ? 'SAME_UPPER' : 'VALID';
}

/** TensorFlow filters are [height, width, in, out]; ONNX wants [out, in, height, width]. */
export function convolutionFilter(graph: OnnxGraph, filter: StoredTensor): Value {
  return graph.weight(permute(filter, [3, 2, 0, 1]));
}

/** Depthwise filters with multiplier 1: [height, width, channels, 1] becomes [channels, 1, height, width]. */
export function depthwiseFilter(graph: OnnxGraph, filter: StoredTensor): Value {
  return graph.weight(permute(filter, [2, 3, 0, 1]));
}

/** Convolution on planar (NCHW) values. `group` is 1, or the number of channels for a depthwise one. */
export function convolve(
  graph: OnnxGraph,
  { input, filter, group }: { input: Value; filter: Value; group: number },
  options: ConvolutionOptions,
): Value {
  const inputs = options.bias === undefined ? [input, filter] : [input, filter, options.bias];
  return graph.op('Conv', inputs, { strides: options.strides, group, auto_pad: autoPad(options.padding) });
}

/** Per-channel parametric ReLU; the slope arrives as [1, 1, channels]. */
export function parametricRelu(graph: OnnxGraph, input: Value, slope: StoredTensor): Value {
  const channels = slope.shape.at(-1) ?? 1;
  return graph.op('PRelu', [input, graph.weight(reshaped(slope, [channels, 1, 1]))]);
}

/** `(pixel - mean) * factor` for planar RGB pixels of 0 to 255, so that callers hand over plain pixels. */
export function normalisePixels(
  graph: OnnxGraph,
  pixels: Value,
  { mean, factor }: { mean: readonly [number, number, number]; factor: number },
): Value {
  const centred = graph.op('Sub', [pixels, graph.float32(mean, [3, 1, 1])]);
  return graph.op('Mul', [centred, graph.float32([factor], [])]);
}
