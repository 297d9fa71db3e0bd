import { describe, expect, it } from 'vitest';
import { perChannel, permute, type StoredTensor, valuesOf } from './stored-tensor.ts';

function float32(shape: readonly number[], values: readonly number[]): StoredTensor {
  return { shape, encoding: { kind: 'float32' }, bytes: new Uint8Array(Float32Array.from(values).buffer) };
}

describe('valuesOf', () => {
  it('reads 8-bit weights by their scale and minimum', () => {
    const encoding = { kind: 'uint8', scale: 0.5, min: -1 } as const;
    expect(valuesOf({ shape: [3], encoding, bytes: Uint8Array.from([0, 1, 255]) })).toEqual([-1, -0.5, 126.5]);
  });

  it.each([
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333251953125],
    [0x0001, 2 ** -24],
    [0x0000, 0],
  ])('reads the half-precision number %i', (bits, value) => {
    const bytes = new Uint8Array(Uint16Array.of(bits).buffer);
    expect(valuesOf({ shape: [], encoding: { kind: 'float16' }, bytes })).toEqual([value]);
  });
});

describe('permute', () => {
  it('transposes a matrix', () => {
    const transposed = permute(float32([2, 3], [1, 2, 3, 4, 5, 6]), [1, 0]);
    expect(transposed.shape).toEqual([3, 2]);
    expect(valuesOf(transposed)).toEqual([1, 4, 2, 5, 3, 6]);
  });

  it('brings a TensorFlow filter into the order of ONNX', () => {
    // One row, two columns, one channel in, two out: [height, width, in, out].
    const filter = float32([1, 2, 1, 2], [10, 20, 11, 21]);
    const planar = permute(filter, [3, 2, 0, 1]);
    expect(planar.shape).toEqual([2, 1, 1, 2]);
    expect(valuesOf(planar)).toEqual([10, 11, 20, 21]);
  });

  it('keeps 8-bit weights as bytes', () => {
    const encoding = { kind: 'uint8', scale: 2, min: 0 } as const;
    const turned = permute({ shape: [2, 2], encoding, bytes: Uint8Array.from([1, 2, 3, 4]) }, [1, 0]);
    expect([...turned.bytes]).toEqual([1, 3, 2, 4]);
  });
});

describe('perChannel', () => {
  it('gives a list of channels the axes that it is spread over, and leaves a single number alone', () => {
    expect(perChannel(float32([3], [1, 2, 3])).shape).toEqual([3, 1, 1]);
    expect(perChannel(float32([], [6])).shape).toEqual([]);
  });
});
