import { readFile } from 'node:fs/promises';
import { convolutionFilter, convolve, normalisePixels, type Padding } from './layers.ts';
import { OnnxGraph, type Value } from './onnx-graph.ts';
import { reshaped, type StoredTensor } from './stored-tensor.ts';
import { readWeights, type WeightGroup } from './tfjs-weights.ts';

const CHIP_SIDE = 150;

/** The means that dlib subtracts; face-api then divides by 255 where dlib has 256, and its port is what we follow. */
const PIXELS = { mean: [122.782, 117.001, 104.298], factor: 1 / 255 } as const;

/** Residual blocks after each halving, as in dlib's face_recognition_resnet_model_v1 (29 convolutions). */
const STAGES: readonly { readonly down: string | null; readonly blocks: readonly string[] }[] = [
  { down: null, blocks: ['conv32_1', 'conv32_2', 'conv32_3'] },
  { down: 'conv64_down', blocks: ['conv64_1', 'conv64_2', 'conv64_3'] },
  { down: 'conv128_down', blocks: ['conv128_1', 'conv128_2'] },
  { down: 'conv256_down', blocks: ['conv256_1', 'conv256_2'] },
  { down: 'conv256_down_out', blocks: [] },
];

/** A value together with the extent that the halving blocks have to reckon with. */
interface FeatureMap {
  readonly value: Value;
  readonly side: number;
  readonly channels: number;
}

/** Rebuilds dlib's recognition network around the weights that face-api ships; TF.js keeps no graph for it. */
export async function convertRecognitionNet(manifest: string): Promise<Uint8Array> {
  const [group] = JSON.parse(await readFile(manifest, 'utf8')) as WeightGroup[];
  if (group === undefined) throw new Error(`${manifest}: no weights`);
  return new RecognitionNet(await readWeights(manifest, group)).build();
}

class RecognitionNet {
  readonly #graph = new OnnxGraph('face-recognition');
  readonly #weights: ReadonlyMap<string, StoredTensor>;

  constructor(weights: ReadonlyMap<string, StoredTensor>) {
    this.#weights = weights;
  }

  build(): Uint8Array {
    const pixels = this.#graph.input('pixels', ['chips', 3, CHIP_SIDE, CHIP_SIDE]);
    let features = this.#stem(normalisePixels(this.#graph, pixels, PIXELS));
    for (const { down, blocks } of STAGES) {
      if (down !== null) features = this.#halvingBlock(features, down);
      for (const block of blocks) features = this.#residualBlock(features, block);
    }
    const pooled = this.#graph.op('ReduceMean', [features.value], { axes: [2, 3], keepdims: 0 });
    const descriptor = this.#graph.op('MatMul', [pooled, this.#graph.weight(this.#weight('fc'))]);
    this.#graph.output('descriptor', descriptor);
    return this.#graph.encode();
  }

  #stem(pixels: Value): FeatureMap {
    const convolved = this.#relu(this.#scaledConvolution(pixels, 'conv32_down', { stride: 2, padding: 'VALID' }));
    const value = this.#graph.op('MaxPool', [convolved], { kernel_shape: [3, 3], strides: [2, 2] });
    const afterConvolution = Math.floor((CHIP_SIDE - 7) / 2) + 1;
    return { value, side: Math.floor((afterConvolution - 3) / 2) + 1, channels: 32 };
  }

  #residualBlock(input: FeatureMap, name: string): FeatureMap {
    const first = this.#scaledConvolution(input.value, `${name}/conv1`, { stride: 1, padding: 'SAME' });
    const second = this.#scaledConvolution(this.#relu(first), `${name}/conv2`, { stride: 1, padding: 'SAME' });
    return { ...input, value: this.#relu(this.#graph.op('Add', [second, input.value])) };
  }

  /** Halves the side; the shortcut is an average pool, and whichever branch is smaller is filled with zeros. */
  #halvingBlock(input: FeatureMap, name: string): FeatureMap {
    const first = this.#scaledConvolution(input.value, `${name}/conv1`, { stride: 2, padding: 'VALID' });
    const second = this.#scaledConvolution(this.#relu(first), `${name}/conv2`, { stride: 1, padding: 'SAME' });
    const channels = this.#weight(`${name}/conv2/conv/filters`).shape[3] ?? input.channels;
    const side = Math.floor(input.side / 2);
    const convolvedSide = Math.floor((input.side - 3) / 2) + 1;
    const shortcut = this.#graph.op('AveragePool', [input.value], { kernel_shape: [2, 2], strides: [2, 2] });
    const widened = this.#padEnd(shortcut, { channels: channels - input.channels, side: 0 });
    const filled = this.#padEnd(second, { channels: 0, side: side - convolvedSide });
    return { value: this.#relu(this.#graph.op('Add', [widened, filled])), side, channels };
  }

  /** Convolution, bias, then dlib's per-channel affine layer (batch normalisation with its statistics frozen). */
  #scaledConvolution(input: Value, name: string, { stride, padding }: { stride: number; padding: Padding }): Value {
    const filter = convolutionFilter(this.#graph, this.#weight(`${name}/conv/filters`));
    const bias = this.#graph.weight(this.#weight(`${name}/conv/bias`));
    const options = { strides: [stride, stride], padding, bias } as const;
    const convolved = convolve(this.#graph, { input, filter, group: 1 }, options);
    const scaled = this.#graph.op('Mul', [convolved, this.#perChannel(`${name}/scale/weights`)]);
    return this.#graph.op('Add', [scaled, this.#perChannel(`${name}/scale/biases`)]);
  }

  #perChannel(name: string): Value {
    const tensor = this.#weight(name);
    return this.#graph.weight(reshaped(tensor, [tensor.shape[0] ?? 1, 1, 1]));
  }

  #padEnd(value: Value, { channels, side }: { channels: number; side: number }): Value {
    if (channels === 0 && side === 0) return value;
    return this.#graph.op('Pad', [value, this.#graph.int64([0, 0, 0, 0, 0, channels, side, side])]);
  }

  #relu(value: Value): Value {
    return this.#graph.op('Relu', [value]);
  }

  #weight(name: string): StoredTensor {
    const tensor = this.#weights.get(name);
    if (tensor === undefined) throw new Error(`no weight ${name}`);
    return tensor;
  }
}
