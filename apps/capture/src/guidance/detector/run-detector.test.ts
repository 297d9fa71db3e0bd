import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { packDetector } from '../../../packing/pack-detector.ts';
import { COARSE, FINE, NUMBERS_PER_BOX } from './detector-shape.ts';
import { readDetectorWeights } from './detector-weights.ts';
import { type FeatureMap, offsetOf } from './feature-map.ts';
import { createDetector } from './run-detector.ts';

const MODEL = resolve(import.meta.dirname, '../../../../../models/face-detection/blazeface.onnx');
const SIDE = 256;

/** Waves and noise of all sizes, RGBA. */
function pattern(seed: number): Uint8ClampedArray {
  let state = seed;
  return Uint8ClampedArray.from({ length: SIDE * SIDE * 4 }, (_, index) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    const [x, y] = [(index >> 2) % SIDE, Math.floor((index >> 2) / SIDE)];
    const wave = 60 * Math.sin((x * (1 + seed)) / 17 + (index & 3)) + 60 * Math.cos((y * seed) / 29);
    return 128 + wave + 40 * (state / 2 ** 31);
  });
}

function planar(rgba: Uint8ClampedArray): Float32Array {
  const plane = SIDE * SIDE;
  return Float32Array.from({ length: 3 * plane }, (_, at) => rgba[(at % plane) * 4 + Math.floor(at / plane)] ?? 0);
}

function columns(map: FeatureMap, from: number, count: number): number[] {
  return Array.from({ length: map.width * map.height }, (_, place) => {
    const start = offsetOf(map, place % map.width, Math.floor(place / map.width)) + from;
    return [...map.values.subarray(start, start + count)];
  }).flat();
}

const furthest = (ours: readonly number[], theirs: Float32Array): number =>
  ours.reduce((most, value, index) => Math.max(most, Math.abs(value - (theirs[index] ?? Number.NaN))), 0);

test('says what the server’s runtime says of the same network', async () => {
  const onnx = await readFile(MODEL);
  const session = await InferenceSession.create(onnx);
  const run = createDetector(readDetectorWeights(Uint8Array.from(packDetector(onnx)).buffer), {
    width: SIDE,
    height: SIDE,
  });
  for (const seed of [1, 2, 3]) {
    const data = pattern(seed);
    const { fine, coarse } = run({ width: SIDE, height: SIDE, data });
    const theirs = await session.run({ pixels: new Tensor('float32', planar(data), [1, 3, SIDE, SIDE]) });
    const of = (name: string): Float32Array => theirs[name]?.data as Float32Array;
    expect(furthest(columns(fine, FINE.anchors * NUMBERS_PER_BOX, FINE.anchors), of('scores_16'))).toBeLessThan(2e-3);
    expect(furthest(columns(coarse, COARSE.anchors * NUMBERS_PER_BOX, COARSE.anchors), of('scores_32'))).toBeLessThan(
      2e-3,
    );
    expect(furthest(columns(fine, 0, FINE.anchors * NUMBERS_PER_BOX), of('boxes_16'))).toBeLessThan(2e-3);
    expect(furthest(columns(coarse, 0, COARSE.anchors * NUMBERS_PER_BOX), of('boxes_32'))).toBeLessThan(2e-3);
    expect(of('scores_16')).toHaveLength((SIDE / 16) ** 2 * FINE.anchors);
  }
}, 60_000);
