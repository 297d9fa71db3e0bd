import { createRequire } from 'node:module';
import type * as OnnxRuntime from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { convolve, meanOverPlane, normalisePixels } from './layers.ts';
import { OnnxGraph } from './onnx-graph.ts';
import { bytesField, integerField, message, stringField } from './protobuf.ts';

const { InferenceSession, Tensor } = createRequire(import.meta.url)('onnxruntime-node') as typeof OnnxRuntime;

async function run(graph: OnnxGraph, values: readonly number[], dims: readonly number[]): Promise<number[]> {
  const session = await InferenceSession.create(graph.encode());
  const { y } = await session.run({ x: new Tensor('float32', Float32Array.from(values), dims) });
  if (!(y?.data instanceof Float32Array)) throw new Error('no 32-bit floats came out');
  return [...y.data];
}

describe('the protocol buffers writer', () => {
  it('writes the examples of the format', () => {
    // https://protobuf.dev/programming-guides/encoding: field 1 = 150, and field 2 = "testing".
    expect([...integerField(1, 150)]).toEqual([0x08, 0x96, 0x01]);
    expect([...stringField(2, 'testing')]).toEqual([0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67]);
    expect([...bytesField(3, message(integerField(1, 150)))]).toEqual([0x1a, 0x03, 0x08, 0x96, 0x01]);
  });

  it('writes a negative number in ten bytes', () => {
    expect([...integerField(1, -1)]).toEqual([0x08, ...Array(9).fill(0xff), 0x01]);
  });
});

describe('OnnxGraph', () => {
  it('widens 8-bit weights to what they stand for', async () => {
    const graph = new OnnxGraph('test');
    const weight = graph.weight({
      shape: [2, 2],
      encoding: { kind: 'uint8', scale: 0.5, min: -1 },
      bytes: Uint8Array.from([0, 2, 4, 6]),
    });
    graph.output('y', graph.op('MatMul', [graph.input('x', [1, 2]), weight]));
    // The weights are [[-1, 0], [1, 2]].
    expect(await run(graph, [3, 5], [1, 2])).toEqual([2, 10]);
  });

  it('widens half-precision weights', async () => {
    const graph = new OnnxGraph('test');
    const bytes = new Uint8Array(Uint16Array.of(0x3800).buffer);
    const half = graph.weight({ shape: [1], encoding: { kind: 'float16' }, bytes });
    graph.output('y', graph.op('Mul', [graph.input('x', ['n']), half]));
    expect(await run(graph, [4, 8], [2])).toEqual([2, 4]);
  });

  it('pads a convolution as TensorFlow does: the odd pixel at the end', async () => {
    const graph = new OnnxGraph('test');
    const input = graph.input('x', [1, 1, 1, 4]);
    const filter = graph.float32([1, 10], [1, 1, 1, 2]);
    graph.output('y', convolve(graph, { input, filter, group: 1 }, { strides: [1, 1], padding: 'SAME' }));
    expect(await run(graph, [1, 2, 3, 4], [1, 1, 1, 4])).toEqual([21, 32, 43, 4]);
  });

  it('normalises planar pixels by channel', async () => {
    const graph = new OnnxGraph('test');
    const pixels = graph.input('x', [1, 3, 1, 1]);
    graph.output('y', normalisePixels(graph, pixels, { mean: [1, 2, 3], factor: 0.5 }));
    expect(await run(graph, [11, 12, 13], [1, 3, 1, 1])).toEqual([5, 5, 5]);
  });

  it('hands the channels over in reverse to networks that want blue first', async () => {
    const graph = new OnnxGraph('test');
    const pixels = graph.input('x', [1, 3, 1, 1]);
    graph.output('y', normalisePixels(graph, pixels, { mean: [1, 2, 3], factor: 1, reversed: true }));
    expect(await run(graph, [10, 20, 30], [1, 3, 1, 1])).toEqual([29, 18, 7]);
  });

  it('averages every plane', async () => {
    const graph = new OnnxGraph('test');
    graph.output('y', meanOverPlane(graph, graph.input('x', [1, 2, 2, 2])));
    expect(await run(graph, [1, 2, 3, 6, 10, 10, 10, 14], [1, 2, 2, 2])).toEqual([3, 11]);
  });
});
