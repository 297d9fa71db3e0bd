import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { beforeAll, describe, expect, it } from 'vitest';
import card from './card.json' with { type: 'json' };
import examples from './examples.json' with { type: 'json' };

// The examples hold what PyTorch answered when the file was exported, so this test shows that the
// ONNX runtime computes the same network, and that the card describes this very file.

const MODEL = new URL(card.file, import.meta.url).pathname;
const ALPHABET = '<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CLASSES = ALPHABET.length + 1;

function normalise(pixels: Uint8Array): Float32Array {
  const mean = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
  const variance = pixels.reduce((sum, value) => sum + (value - mean) ** 2, 0) / pixels.length;
  const scale = Math.sqrt(variance) + 6;
  return Float32Array.from(pixels, (value) => (value - mean) / scale);
}

function best(logits: Float32Array, column: number, columns: number): { label: number; probability: number } {
  const values = Array.from({ length: CLASSES }, (_, label) => logits[label * columns + column] ?? Number.NaN);
  const top = Math.max(...values);
  const sum = values.reduce((total, value) => total + Math.exp(value - top), 0);
  return { label: values.indexOf(top), probability: 1 / sum };
}

function readGreedily(logits: Float32Array, columns: number): { text: string; probabilities: number[] } {
  let text = '';
  let previous = 0;
  const probabilities: number[] = [];
  for (let column = 0; column < columns; column++) {
    const { label, probability } = best(logits, column, columns);
    if (label !== 0 && label !== previous) {
      text += ALPHABET[label - 1] ?? '';
      probabilities.push(probability);
    } else if (label !== 0) {
      probabilities.push(Math.max(probability, probabilities.pop() ?? 0));
    }
    previous = label;
  }
  return { text, probabilities };
}

describe('the MRZ line model', () => {
  let session: InferenceSession;

  beforeAll(async () => {
    session = await InferenceSession.create(MODEL, { intraOpNumThreads: 1, enableCpuMemArena: false });
  });

  it('is the file that its card describes', () => {
    const content = readFileSync(MODEL);
    expect(content.length).toBe(card.bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(card.sha256);
    expect(content.length).toBeLessThanOrEqual(2_000_000);
  });

  it.each(examples.lines)('reads $printed as PyTorch does', async (line) => {
    const pixels = new Uint8Array(Buffer.from(line.pixels, 'base64'));
    const input = new Tensor('float32', normalise(pixels), [1, 1, examples.height, line.width]);
    const { y } = await session.run({ x: input });
    const columns = Math.ceil(line.width / 4);
    expect(y?.dims).toEqual([1, CLASSES, columns]);
    if (!(y?.data instanceof Float32Array)) throw new TypeError('the model must answer with float32');
    const got = readGreedily(y.data, columns);
    expect(got.text).toBe(line.read);
    line.probabilities.forEach((probability, index) => {
      expect(got.probabilities[index]).toBeCloseTo(probability, 3);
    });
  });

  it('reads lines of a batch as it reads them alone', async () => {
    const [line] = examples.lines;
    if (line === undefined) throw new RangeError('there must be an example');
    const values = normalise(new Uint8Array(Buffer.from(line.pixels, 'base64')));
    const pair = new Tensor('float32', new Float32Array([...values, ...values]), [2, 1, examples.height, line.width]);
    const { y } = await session.run({ x: pair });
    if (!(y?.data instanceof Float32Array)) throw new TypeError('the model must answer with float32');
    const columns = Math.ceil(line.width / 4);
    const [first, second] = [y.data.subarray(0, CLASSES * columns), y.data.subarray(CLASSES * columns)];
    expect(readGreedily(first, columns).text).toBe(line.read);
    expect(readGreedily(second, columns).text).toBe(line.read);
  });
});
