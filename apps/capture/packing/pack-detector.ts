import { DETECTOR_BLOCKS, paddedOutputs } from '../src/guidance/detector/detector-shape.ts';
import { type OnnxConvolution, onnxConvolutions } from './onnx-convolutions.ts';

/**
 * Packs the weights of the server's face detector for the page: 16-bit floats, little-endian, one layer after the other, each as the
 * page's own convolutions read it. Throws when the file holds another network than `detector-shape.ts` describes.
 */
export function packDetector(onnx: Uint8Array): Uint8Array {
  const layers = onnxConvolutions(onnx);
  const take = (shape: readonly number[]): OnnxConvolution => {
    const layer = layers.shift();
    if (layer?.shape.join() !== shape.join()) {
      throw new Error(`the detector has changed: ${layer?.shape} instead of ${shape}`);
    }
    return layer;
  };
  const block = (inputs: number, outputs: number) => [
    byTap(take([inputs, 1, 3, 3])),
    ...byInput([take([outputs, inputs, 1, 1])]),
  ];
  const packed = [
    ...byInput([take([24, 3, 5, 5])]),
    ...DETECTOR_BLOCKS.flatMap(({ inputs, outputs }) => block(inputs, outputs)),
  ];
  const fineScores = take([2, 96, 1, 1]);
  const coarse = block(96, 96);
  const coarseScores = take([6, 96, 1, 1]);
  const fineBoxes = take([32, 96, 1, 1]);
  const coarseBoxes = take([96, 96, 1, 1]);
  if (layers.length > 0) throw new Error('the detector has changed: it has more layers');
  packed.push(...byInput([fineBoxes, fineScores]), ...coarse, ...byInput([coarseBoxes, coarseScores]));
  return halves(packed.flatMap((numbers) => [...numbers]));
}

/** A depthwise filter: [channels, 1, 3, 3] becomes [taps, channels]. */
function byTap({ shape: [channels, , height, width], filter }: OnnxConvolution): Float32Array {
  const taps = height * width;
  return Float32Array.from({ length: filter.length }, (_, at) => {
    const [tap, channel] = [Math.floor(at / channels), at % channels];
    return filter[channel * taps + tap] ?? 0;
  });
}

/** Filters over the same inputs side by side: [rows, columns, inputs, outputs], outputs filled up with zeros; then the biases. */
function byInput(filters: readonly OnnxConvolution[]): [Float32Array, Float32Array] {
  const outputs = filters.flatMap(({ shape: [count], filter, bias }) =>
    Array.from({ length: count }, (_, output) => ({
      filter: filter.subarray((output * filter.length) / count, ((output + 1) * filter.length) / count),
      bias: bias?.[output] ?? 0,
    })),
  );
  const columns = paddedOutputs(outputs.length);
  const [, inputs, height, width] = filters[0]?.shape ?? [0, 0, 0, 0];
  const taps = height * width;
  const weights = new Float32Array(taps * inputs * columns);
  for (const [output, { filter }] of outputs.entries()) {
    for (const [at, weight] of filter.entries()) {
      const [input, tap] = [Math.floor(at / taps), at % taps];
      weights[(tap * inputs + input) * columns + output] = weight;
    }
  }
  return [weights, Float32Array.from({ length: columns }, (_, output) => outputs[output]?.bias ?? 0)];
}

const FRACTION_BITS = 10;
const LEAST_EXPONENT = -14;

/** IEEE 754 binary16 of numbers below 65,504, rounded to the nearest. */
function halves(numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * numbers.length));
  for (const [index, number] of numbers.entries()) view.setUint16(2 * index, halfBits(number), true);
  return new Uint8Array(view.buffer);
}

function halfBits(number: number): number {
  const sign = number < 0 ? 0x8000 : 0;
  const exponent = Math.max(LEAST_EXPONENT, Math.floor(Math.log2(Math.abs(number))));
  const steps = Math.round(Math.abs(number) * 2 ** (FRACTION_BITS - exponent));
  // Steps of 1024 and more carry the hidden bit, which raises the exponent by one; subnormal numbers have none.
  return sign + (exponent - LEAST_EXPONENT) * 2 ** FRACTION_BITS + steps;
}
