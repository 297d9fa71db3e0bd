import { attributes, floatOf, integersOf, type Network, type Operation } from './network.ts';

/** The parts of the detector's head behind its last full convolution. */
interface Head {
  readonly first: Operation;
  readonly firstBias: Operation;
  readonly norm: Operation;
  readonly second: Operation;
  readonly secondBias: Operation;
  /** All of them in order. */
  readonly operations: readonly Operation[];
}

/** Pixels that each transposed convolution of two by two makes of one. */
const PARTS = 4;

/**
 * The detector enlarges its map twice by transposed convolutions whose steps are as long as their sides are (2), so that no two
 * of them overlap: each is a convolution of single pixels whose outputs are then laid out side by side. Both together stay on the
 * small map until the end, and the normalisation between them becomes part of the first one's weights.
 */
export function joinEnlargement(network: Network): void {
  const head = headOf(network);
  if (!head) return;
  const { first, second, operations } = head;
  const x = first.inputs[0] ?? '';
  const result = operations.at(-1)?.outputs ?? [];
  const [middle, bias] = firstWeights(network, head);
  const [inner = 0] = network.shapeOf(second.inputs[1]);
  const ofPixels = attributes({ integers: { kernel_shape: [1, 1] } });
  const halves = attributes({ integer: { blocksize: 2 } });
  network.setFloats('enlarge.first', [PARTS * inner, network.shapeOf(first.inputs[1])[0] ?? 0, 1, 1], middle);
  network.setFloats('enlarge.first_bias', [PARTS * inner], bias);
  const [last, lastBias] = secondWeights(network, head);
  network.setFloats('enlarge.second', [PARTS * PARTS, PARTS * inner, 1, 1], last);
  network.setFloats('enlarge.second_bias', [PARTS * PARTS], lastBias);
  const step = (type: string, inputs: readonly string[], outputs: readonly string[], kept = new Map()): Operation => ({
    type,
    inputs,
    outputs,
    attributes: kept,
  });
  network.replace(operations, [
    step('Conv', [x, 'enlarge.first', 'enlarge.first_bias'], ['enlarge.parts'], ofPixels),
    step('Relu', ['enlarge.parts'], ['enlarge.active']),
    step('Conv', ['enlarge.active', 'enlarge.second', 'enlarge.second_bias'], ['enlarge.logits'], ofPixels),
    step('Sigmoid', ['enlarge.logits'], ['enlarge.chances']),
    step('DepthToSpace', ['enlarge.chances'], ['enlarge.half'], halves),
    step('DepthToSpace', ['enlarge.half'], result, halves),
  ]);
}

function headOf(network: Network): Head | null {
  const first = network.operations.find(({ type }) => type === 'ConvTranspose');
  if (!first) return null;
  const operations = [first];
  for (const type of ['Add', 'BatchNormalization', 'Relu', 'ConvTranspose', 'Add', 'Sigmoid']) {
    const next = network.onlyConsumer(operations.at(-1) ?? first, type);
    if (!next) return null;
    operations.push(next);
  }
  const [, firstBias, norm, , second, secondBias] = operations;
  if (!firstBias || !norm || !second || !secondBias) return null;
  const plain = [first, second].every((operation) =>
    ['kernel_shape', 'strides'].every((name) => integersOf(operation, name).every((length) => length === 2)),
  );
  return plain ? { first, firstBias, norm, second, secondBias, operations } : null;
}

function constantOf(network: Network, { inputs }: Operation): Float32Array {
  const values = inputs.map((input) => network.floats(input)).find((found) => found !== null);
  if (!values) throw new Error('a constant is expected');
  return values;
}

/** Rows by part and output channel; the normalisation scales and shifts them. ONNX keeps a transposed filter input first. */
function firstWeights(network: Network, { first, firstBias, norm }: Head): [Float32Array, Float32Array] {
  const [inputs = 0, outputs = 0] = network.shapeOf(first.inputs[1]);
  const filter = constantOf(network, first);
  const added = constantOf(network, firstBias);
  const [gamma, beta, mean, variance] = norm.inputs.slice(1).map((name) => network.floats(name));
  const epsilon = floatOf(norm, 'epsilon');
  const weights = new Float32Array(PARTS * outputs * inputs);
  const bias = new Float32Array(PARTS * outputs);
  for (let row = 0; row < PARTS * outputs; row++) {
    const [part, output] = [Math.floor(row / outputs), row % outputs];
    const scale = (gamma?.[output] ?? 1) / Math.sqrt((variance?.[output] ?? 1) + epsilon);
    bias[row] = ((added[output] ?? 0) - (mean?.[output] ?? 0)) * scale + (beta?.[output] ?? 0);
    for (let input = 0; input < inputs; input++) {
      weights[row * inputs + input] = (filter[(input * outputs + output) * PARTS + part] ?? 0) * scale;
    }
  }
  return [weights, bias];
}

/** Each part's pixels come from its own channels alone. */
function secondWeights(network: Network, { second, secondBias }: Head): [Float32Array, Float32Array] {
  const [inner = 0] = network.shapeOf(second.inputs[1]);
  const filter = constantOf(network, second);
  const weights = new Float32Array(PARTS * PARTS * PARTS * inner);
  for (let part = 0; part < PARTS; part++) {
    for (let pixel = 0; pixel < PARTS; pixel++) {
      const row = (part * PARTS + pixel) * PARTS * inner + part * inner;
      for (let channel = 0; channel < inner; channel++) weights[row + channel] = filter[channel * PARTS + pixel] ?? 0;
    }
  }
  return [weights, new Float32Array(PARTS * PARTS).fill(constantOf(network, secondBias)[0] ?? 0)];
}
