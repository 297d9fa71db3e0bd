import { protobufFields } from './protobuf-fields.ts';

/** One convolution of an ONNX file, its filter laid out as [outputs, inputs, height, width]. */
export interface OnnxConvolution {
  readonly shape: readonly [outputs: number, inputs: number, height: number, width: number];
  readonly filter: Float32Array;
  /** One number per output; null without bias. */
  readonly bias: Float32Array | null;
}

/** Numbers of fields of onnx.proto. */
const FIELD = {
  model: { graph: 7 },
  graph: { node: 1, initializer: 5 },
  node: { input: 1, type: 4 },
  tensor: { dims: 1, name: 8, raw: 9 },
} as const;

/** The convolutions of an ONNX file, as they follow each other in the graph. Weights have to be stored as 32-bit floats. */
export function onnxConvolutions(file: Uint8Array): OnnxConvolution[] {
  const graph = onlyBytes(file, FIELD.model.graph)[0] ?? new Uint8Array();
  const tensors = new Map(onlyBytes(graph, FIELD.graph.initializer).map(readTensor));
  return onlyBytes(graph, FIELD.graph.node).flatMap((node) => {
    if (onlyBytes(node, FIELD.node.type).map(text)[0] !== 'Conv') return [];
    const [, filter, bias] = onlyBytes(node, FIELD.node.input).map(text);
    return convolution(tensors.get(filter ?? ''), tensors.get(bias ?? ''));
  });
}

interface Tensor {
  readonly dims: readonly number[];
  readonly values: Float32Array;
}

function convolution(filter: Tensor | undefined, bias: Tensor | undefined): OnnxConvolution {
  const [outputs, inputs, height, width] = filter?.dims ?? [];
  if (!filter || !outputs || !inputs || !height || !width) throw new Error('a convolution without a filter of its own');
  return { shape: [outputs, inputs, height, width], filter: filter.values, bias: bias?.values ?? null };
}

function readTensor(tensor: Uint8Array): [string, Tensor] {
  const dims = [...protobufFields(tensor)].flatMap(([field, value]) =>
    field === FIELD.tensor.dims && typeof value === 'number' ? [value] : [],
  );
  const raw = onlyBytes(tensor, FIELD.tensor.raw)[0] ?? new Uint8Array();
  const values = new Float32Array(Uint8Array.from(raw).buffer);
  return [onlyBytes(tensor, FIELD.tensor.name).map(text)[0] ?? '', { dims, values }];
}

function onlyBytes(message: Uint8Array, wanted: number): Uint8Array[] {
  return [...protobufFields(message)].flatMap(([field, value]) =>
    field === wanted && typeof value !== 'number' ? [value] : [],
  );
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
