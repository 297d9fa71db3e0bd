import {
  type BlockShape,
  COARSE,
  DETECTOR_BLOCKS,
  FINE,
  NUMBERS_PER_BOX,
  paddedOutputs,
  STEM,
} from './detector-shape.ts';

/** A convolution over single places: weights as [inputs, outputs]. */
export interface Pointwise {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface BlockWeights extends BlockShape {
  /** Each channel by itself, 3 x 3: [taps, channels]. */
  readonly depthwise: Float32Array;
  readonly pointwise: Pointwise;
}

export interface DetectorWeights {
  readonly stem: Pointwise;
  readonly blocks: readonly BlockWeights[];
  readonly fine: Pointwise;
  readonly coarseBlock: BlockWeights;
  readonly coarse: Pointwise;
}

/** The weights that `packing/pack-detector.ts` wrote. Throws on a file of another length. */
export function readDetectorWeights(file: ArrayBuffer): DetectorWeights {
  const numbers = fromHalves(file);
  let at = 0;
  const take = (count: number): Float32Array => {
    at += count;
    return numbers.subarray(at - count, at);
  };
  const pointwise = (inputs: number, outputs: number): Pointwise => ({
    inputs,
    outputs,
    weights: take(inputs * outputs),
    bias: take(outputs),
  });
  const block = (shape: BlockShape): BlockWeights => ({
    ...shape,
    depthwise: take(9 * shape.inputs),
    pointwise: pointwise(shape.inputs, shape.outputs),
  });
  const anchors = (count: number): Pointwise => pointwise(96, paddedOutputs(count * (NUMBERS_PER_BOX + 1)));
  const weights = {
    stem: pointwise(STEM.inputs * STEM.side ** 2, STEM.outputs),
    blocks: DETECTOR_BLOCKS.map(block),
    fine: anchors(FINE.anchors),
    coarseBlock: block({ inputs: 96, outputs: 96, stride: 2 }),
    coarse: anchors(COARSE.anchors),
  };
  if (at !== numbers.length) throw new Error(`${numbers.length} weights instead of ${at}`);
  return weights;
}

/** IEEE 754 binary16, little-endian; weights hold neither infinities nor NaN. */
function fromHalves(file: ArrayBuffer): Float32Array {
  const view = new DataView(file);
  return Float32Array.from({ length: Math.floor(file.byteLength / 2) }, (_, index) => {
    const bits = view.getUint16(2 * index, true);
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 0x1f;
    const fraction = (bits & 0x3ff) / 1024;
    return exponent === 0 ? sign * 2 ** -14 * fraction : sign * 2 ** (exponent - 15) * (1 + fraction);
  });
}
