import { attributes, integersOf, type Network, type Operation } from './network.ts';

/** `x * scale + shift` with one number each: the learnt affine blocks of PP-LCNetV3. */
interface Affine {
  readonly product: Operation;
  readonly sum: Operation;
  readonly x: string;
  readonly scale: number;
  readonly shift: number;
}

/** Takes learnt scales and shifts, which cost a pass over memory each, into the convolutions beside them. */
export function foldScales(network: Network): void {
  for (const product of network.operations.filter(({ type }) => type === 'Mul')) {
    const affine = affineOf(network, product);
    if (affine) foldBackwards(network, affine) || foldForwards(network, affine) || asConvolution(network, affine);
  }
}

function affineOf(network: Network, product: Operation): Affine | null {
  const [scaled, x] = product.inputs;
  const sum = network.onlyConsumer(product, 'Add');
  const scale = network.scalar(scaled);
  const shift = network.scalar(sum?.inputs[1]);
  if (x === undefined || !sum || scale === null || shift === null) return null;
  return { product, sum, x, scale, shift };
}

/** Weights and bias of a convolution; without one, zeros. */
function weightsOf(network: Network, { inputs: [, weights, bias] }: Operation) {
  const values = network.floats(weights);
  const shape = network.shapeOf(weights);
  if (!values || weights === undefined) throw new Error('a convolution has weights');
  return { name: weights, shape, values, bias: network.floats(bias) ?? new Float32Array(shape[0] ?? 0) };
}

/** Into the convolution that makes `x`, if nobody else needs it unscaled. */
function foldBackwards(network: Network, { product, sum, x, scale, shift }: Affine): boolean {
  const made = network.producerOf(x);
  if (made?.type !== 'Conv' || network.consumersOf(x).length !== 1) return false;
  const { name, shape, values, bias } = weightsOf(network, made);
  const inputs = [
    made.inputs[0] ?? '',
    network.setFloats(
      name,
      shape,
      values.map((weight) => weight * scale),
    ),
    network.setFloats(
      `${name}.bias`,
      [bias.length],
      bias.map((value) => value * scale + shift),
    ),
  ];
  network.replace([made, product, sum], [{ ...made, inputs, outputs: sum.outputs }]);
  return true;
}

/** Into every convolution that reads the result: only those of single pixels, for zeros around the picture are not shifted. */
function foldForwards(network: Network, { product, sum, x, scale, shift }: Affine): boolean {
  const readers = network.consumersOf(sum.outputs[0]);
  const ofPixels = (reader: Operation): boolean =>
    reader.type === 'Conv' &&
    integersOf(reader, 'kernel_shape').every((side) => side === 1) &&
    integersOf(reader, 'pads').every((pad) => pad === 0);
  if (readers.length === 0 || !readers.every(ofPixels)) return false;
  for (const reader of readers) {
    const { name, shape, values, bias } = weightsOf(network, reader);
    const channels = shape[1] ?? 1;
    const shifted = bias.map((value, output) => {
      const row = values.subarray(output * channels, (output + 1) * channels);
      return value + shift * row.reduce((total, weight) => total + weight, 0);
    });
    const scaled = values.map((weight) => weight * scale);
    const inputs = [
      x,
      network.setFloats(name, shape, scaled),
      network.setFloats(`${name}.bias`, [bias.length], shifted),
    ];
    network.replace([reader], [{ ...reader, inputs }]);
  }
  network.operations = network.operations.filter((operation) => operation !== product && operation !== sum);
  return true;
}

/** As a convolution of each channel by itself, which keeps the runtime's blocked layout where Mul and Add leave it. */
function asConvolution(network: Network, { product, sum, x, scale, shift }: Affine): boolean {
  const channels = channelsOf(network, x);
  const [output = ''] = sum.outputs;
  const weights = network.setFloats(`${output}.scale`, [channels, 1, 1, 1], new Float32Array(channels).fill(scale));
  const bias = network.setFloats(`${output}.shift`, [channels], new Float32Array(channels).fill(shift));
  const convolution: Operation = {
    type: 'Conv',
    inputs: [x, weights, bias],
    outputs: sum.outputs,
    attributes: attributes({ integer: { group: channels }, integers: { kernel_shape: [1, 1] } }),
  };
  network.replace([product, sum], [convolution]);
  return true;
}

/** Of a value that a convolution made, maybe with an activation behind it. */
function channelsOf(network: Network, value: string): number {
  const made = network.producerOf(value);
  if (!made) throw new Error(`${value} comes from no convolution`);
  if (made.type === 'Conv') return network.shapeOf(made.inputs[1])[0] ?? 0;
  return channelsOf(network, made.inputs.find((input) => network.producerOf(input)) ?? '');
}
