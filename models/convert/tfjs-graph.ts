import { readFile } from 'node:fs/promises';
import {
  autoPad,
  convolutionFilter,
  convolve,
  depthwiseFilter,
  meanOverPlane,
  normalisePixels,
  type Padding,
  type PixelPlan,
  parametricRelu,
} from './layers.ts';
import { OnnxGraph, type Value } from './onnx-graph.ts';
import { perChannel, type StoredTensor, valuesOf } from './stored-tensor.ts';
import { readWeights, type WeightGroup } from './tfjs-weights.ts';

/** A node of a TensorFlow graph in TF.js's JSON form; strings are base64. */
interface TfNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr?: {
    readonly padding?: { readonly s: string };
    readonly strides?: { readonly list: { readonly i: readonly string[] } };
    readonly ksize?: { readonly list: { readonly i: readonly string[] } };
    readonly fused_ops?: { readonly list: { readonly s?: readonly string[] } };
  };
}

interface TfGraphModel {
  readonly modelTopology: { readonly node: readonly TfNode[] };
  readonly weightsManifest: readonly WeightGroup[];
}

/** TensorFlow's names of operations on two values, and ONNX's. */
const ELEMENTWISE = { Add: 'Add', AddV2: 'Add', Mul: 'Mul', Minimum: 'Min', Maximum: 'Max' } as const;

/** How a graph model is to be published. */
export interface GraphModelPlan {
  readonly name: string;
  /** Pixels per side of the square input. */
  readonly side: number;
  readonly pixels: PixelPlan;
  /** TensorFlow's name of each wanted result, by the name that it gets. Everything else is dropped. */
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * Converts a TF.js graph model of convolutions, sums, pools, activations and final dense layers. Values are kept planar (NCHW)
 * from the input on, where TensorFlow has them interleaved (NHWC): only a Reshape needs the original order back.
 */
export async function convertGraphModel(file: string, plan: GraphModelPlan): Promise<Uint8Array> {
  const model = JSON.parse(await readFile(file, 'utf8')) as TfGraphModel;
  const group = model.weightsManifest[0];
  if (group === undefined) throw new Error(`${file}: no weights`);
  const conversion = new Conversion(model.modelTopology.node, await readWeights(file, group), plan);
  return conversion.run();
}

class Conversion {
  readonly #nodes: ReadonlyMap<string, TfNode>;
  readonly #weights: ReadonlyMap<string, StoredTensor>;
  readonly #plan: GraphModelPlan;
  readonly #graph: OnnxGraph;
  readonly #values = new Map<string, Value>();

  constructor(nodes: readonly TfNode[], weights: ReadonlyMap<string, StoredTensor>, plan: GraphModelPlan) {
    this.#nodes = new Map(nodes.map((node) => [node.name, node]));
    this.#weights = weights;
    this.#plan = plan;
    this.#graph = new OnnxGraph(plan.name);
  }

  run(): Uint8Array {
    for (const [name, source] of Object.entries(this.#plan.outputs)) this.#graph.output(name, this.#value(source));
    return this.#graph.encode();
  }

  /** Converts what a value depends on first: recursion gives the topological order that ONNX demands. */
  #value(reference: string): Value {
    const name = reference.replace(/:0$/, '');
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    const node = this.#nodes.get(name);
    if (node === undefined) throw new Error(`no node ${name}`);
    const value = this.#convert(node);
    this.#values.set(name, value);
    return value;
  }

  #convert(node: TfNode): Value {
    switch (node.op) {
      case 'Placeholder':
        return this.#pixels();
      case 'Identity':
        return this.#value(inputOf(node, 0));
      case 'Conv2D':
      case '_FusedConv2D':
      case 'DepthwiseConv2dNative':
        return this.#convolution(node);
      case '_FusedMatMul':
        return this.#dense(node);
      case 'Add':
      case 'AddV2':
      case 'Mul':
      case 'Minimum':
      case 'Maximum':
        return this.#elementwise(ELEMENTWISE[node.op], node);
      case 'Relu':
      case 'Sigmoid':
      case 'Softmax':
        return this.#graph.op(node.op, [this.#value(inputOf(node, 0))]);
      case 'Mean':
        return this.#mean(node);
      case 'Prelu':
        return parametricRelu(this.#graph, this.#value(inputOf(node, 0)), this.#constant(node, 1));
      case 'MaxPool':
        return this.#maxPool(node);
      case 'Pad':
        return this.#pad(node);
      case 'Reshape':
        return this.#reshape(node);
      default:
        throw new Error(`operation ${node.op} is not supported`);
    }
  }

  #pixels(): Value {
    const { side, pixels } = this.#plan;
    return normalisePixels(this.#graph, this.#graph.input('pixels', [1, 3, side, side]), pixels);
  }

  #convolution(node: TfNode): Value {
    const depthwise = node.op === 'DepthwiseConv2dNative';
    const weights = this.#constant(node, 1);
    const filter = depthwise ? depthwiseFilter(this.#graph, weights) : convolutionFilter(this.#graph, weights);
    const group = depthwise ? (weights.shape[2] ?? 1) : 1;
    const fused = fusedOperations(node);
    const bias = fused.includes('BiasAdd') ? { bias: this.#graph.weight(this.#constant(node, 2)) } : {};
    const input = this.#value(inputOf(node, 0));
    const strides = windowOf(node.attr?.strides);
    const sum = convolve(this.#graph, { input, filter, group }, { strides, padding: paddingOf(node), ...bias });
    if (fused.includes('Relu')) return this.#graph.op('Relu', [sum]);
    return fused.includes('Prelu') ? parametricRelu(this.#graph, sum, this.#constant(node, 3)) : sum;
  }

  /** Values on both sides, or a constant for each channel or for all on the right. */
  #elementwise(operation: string, node: TfNode): Value {
    const left = this.#value(inputOf(node, 0));
    const stored = this.#weights.get(inputOf(node, 1));
    const right = stored === undefined ? this.#value(inputOf(node, 1)) : this.#graph.weight(perChannel(stored));
    return this.#graph.op(operation, [left, right]);
  }

  /** A fully connected layer on values that have no plane any more. */
  #dense(node: TfNode): Value {
    const weights = this.#graph.weight(this.#constant(node, 1));
    const product = this.#graph.op('MatMul', [this.#value(inputOf(node, 0)), weights]);
    const fused = fusedOperations(node);
    const sum = fused.includes('BiasAdd')
      ? this.#graph.op('Add', [product, this.#graph.weight(this.#constant(node, 2))])
      : product;
    return fused.includes('Relu') ? this.#graph.op('Relu', [sum]) : sum;
  }

  #mean(node: TfNode): Value {
    const axes = valuesOf(this.#constant(node, 1));
    if (axes.join() !== '1,2') throw new Error(`${node.name}: a mean over the axes ${axes.join()} is not supported`);
    return meanOverPlane(this.#graph, this.#value(inputOf(node, 0)));
  }

  #maxPool(node: TfNode): Value {
    return this.#graph.op('MaxPool', [this.#value(inputOf(node, 0))], {
      kernel_shape: windowOf(node.attr?.ksize),
      strides: windowOf(node.attr?.strides),
      auto_pad: autoPad(paddingOf(node)),
    });
  }

  /** TensorFlow pairs before and after per axis; ONNX lists all befores, then all afters. */
  #pad(node: TfNode): Value {
    const pairs = valuesOf(this.#constant(node, 1));
    const planarAxes = [0, 3, 1, 2];
    const before = planarAxes.map((axis) => pairs[2 * axis] ?? 0);
    const after = planarAxes.map((axis) => pairs[2 * axis + 1] ?? 0);
    return this.#graph.op('Pad', [this.#value(inputOf(node, 0)), this.#graph.int64([...before, ...after])]);
  }

  #reshape(node: TfNode): Value {
    const interleaved = this.#graph.op('Transpose', [this.#value(inputOf(node, 0))], { perm: [0, 2, 3, 1] });
    return this.#graph.op('Reshape', [interleaved, this.#graph.int64(valuesOf(this.#constant(node, 1)))]);
  }

  #constant(node: TfNode, index: number): StoredTensor {
    const name = inputOf(node, index);
    const tensor = this.#weights.get(name);
    if (tensor === undefined) throw new Error(`${node.name}: input ${name} is not a stored weight`);
    return tensor;
  }
}

function inputOf(node: TfNode, index: number): string {
  const input = node.input?.[index];
  if (input === undefined) throw new Error(`${node.name}: input ${index} is missing`);
  return input;
}

/** What TensorFlow folded into a convolution. An unknown operation must not be dropped in silence. */
function fusedOperations(node: TfNode): string[] {
  const operations = (node.attr?.fused_ops?.list.s ?? []).map(decode);
  const unknown = operations.find((operation) => !['BiasAdd', 'Relu', 'Prelu'].includes(operation));
  if (unknown !== undefined) throw new Error(`${node.name}: fused operation ${unknown} is not supported`);
  return operations;
}

/** Height and width of a [1, height, width, 1] attribute. */
function windowOf(attribute: { readonly list: { readonly i: readonly string[] } } | undefined): [number, number] {
  return [Number(attribute?.list.i[1] ?? 1), Number(attribute?.list.i[2] ?? 1)];
}

function paddingOf(node: TfNode): Padding {
  const padding = decode(node.attr?.padding?.s ?? '');
  if (padding !== 'SAME' && padding !== 'VALID') throw new Error(`${node.name}: padding ${padding} is not supported`);
  return padding;
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
