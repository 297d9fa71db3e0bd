import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readDetectorWeights } from '../src/guidance/detector/detector-weights.ts';
import { onnxConvolutions } from './onnx-convolutions.ts';
import { packDetector } from './pack-detector.ts';

const MODEL = resolve(import.meta.dirname, '../../../models/face-detection/blazeface.onnx');
let onnx: Uint8Array;
beforeAll(async () => {
  onnx = await readFile(MODEL);
});

test('every weight arrives, but for what 16 bits round', () => {
  const layers = onnxConvolutions(onnx);
  const packed = packDetector(onnx);
  const weights = readDetectorWeights(Uint8Array.from(packed).buffer);
  const [stem] = layers;
  expect(stem?.shape).toEqual([24, 3, 5, 5]);
  for (const [output, input, row, column] of [
    [0, 0, 0, 0],
    [23, 2, 4, 4],
    [7, 1, 3, 2],
  ] as const) {
    const stored = stem?.filter[((output * 3 + input) * 5 + row) * 5 + column] ?? Number.NaN;
    expect(weights.stem.weights[((row * 5 + column) * 3 + input) * 24 + output]).toBeCloseTo(stored, 3);
  }
  expect([...weights.stem.bias]).toEqual([...(stem?.bias ?? [])].map((value) => expect.closeTo(value, 2)));
  expect(packed.length).toBeLessThan(300_000);
});

test('another network is refused instead of packed', () => {
  expect(() => packDetector(new Uint8Array())).toThrow('the detector has changed');
  expect(() => packDetector(onnx.subarray(0, 1_000))).toThrow('ends too soon');
});

test('weights of another length are refused instead of read', () => {
  expect(() => readDetectorWeights(new ArrayBuffer(1_000))).toThrow('500 weights');
});
