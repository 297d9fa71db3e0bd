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

/** The mean of every plane: [count, channels, height, width] becomes [count, channels]. */
export function meanOverPlane(graph: OnnxGraph, input: Value): Value {
  return graph.op('ReduceMean', [input], { axes: [2, 3], keepdims: 0 });
}

/** How plain pixels become what a network was trained on. */
export interface PixelPlan {
  /** In the order of the network's own channels. */
  readonly mean: readonly [number, number, number];
  readonly factor: number;
  /** The network takes blue, green, red. */
  readonly reversed?: boolean;
}

/** `(pixel - mean) * factor` for planar RGB pixels of 0 to 255, so that callers hand over plain pixels. */
export function normalisePixels(graph: OnnxGraph, pixels: Value, { mean, factor, reversed }: PixelPlan): Value {
  const ordered = reversed ? graph.op('Gather', [pixels, graph.int64([2, 1, 0])], { axis: 1 }) : pixels;
  const centred = graph.op('Sub', [ordered, graph.float32(mean, [3, 1, 1])]);
  return graph.op('Mul', [centred, graph.float32([factor], [])]);
}
