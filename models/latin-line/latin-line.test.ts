import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { beforeAll, describe, expect, it } from 'vitest';
import { LATIN_ALPHABET } from '../../packages/imaging/src/text/latin-alphabet.ts';
import card from './card.json' with { type: 'json' };
import examples from './examples.json' with { type: 'json' };

// The examples hold what PyTorch answered when the file was exported, so this test shows that the
// ONNX runtime computes the same network, and that the card describes this very file.

const MODEL = new URL(card.file, import.meta.url).pathname;
const CLASSES = LATIN_ALPHABET.length + 1;

/** One crop, normalised, with zeros at its right. */
function input(pixels: Uint8Array, width: number, paddedWidth: number): Float32Array {
  const mean = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
  const variance = pixels.reduce((sum, value) => sum + (value - mean) ** 2, 0) / pixels.length;
  const scale = Math.sqrt(variance) + 6;
  const padded = new Float32Array(examples.height * paddedWidth);
  pixels.forEach((value, i) => {
    padded[Math.floor(i / width) * paddedWidth + (i % width)] = (value - mean) / scale;
  });
  return padded;
}

function best(logits: Float32Array, column: number, columns: number): { label: number; probability: number } {
  const values = Array.from({ length: CLASSES }, (_, label) => logits[label * columns + column] ?? Number.NaN);
  const top = Math.max(...values);
  const sum = values.reduce((total, value) => total + Math.exp(value - top), 0);
  return { label: values.indexOf(top), probability: 1 / sum };
}

/** The best class of each column, as `read` in network.py. */
function readGreedily(logits: Float32Array, columns: number, used: number): { text: string; probabilities: number[] } {
  let text = '';
  let previous = 0;
  const probabilities: number[] = [];
  for (let column = 0; column < used; column++) {
    const { label, probability } = best(logits, column, columns);
    if (label !== 0 && label !== previous) {
      text += LATIN_ALPHABET[label - 1] ?? '';
      probabilities.push(probability);
    } else if (label !== 0) {
      probabilities.push(Math.max(probability, probabilities.pop() ?? 0));
    }
    previous = label;
  }
  return { text, probabilities };
}

describe('the Latin line model', () => {
  let session: InferenceSession;

  beforeAll(async () => {
    session = await InferenceSession.create(MODEL, { intraOpNumThreads: 1, enableCpuMemArena: false });
  });

  it('is the file that its card describes', () => {
    const content = readFileSync(MODEL);
    expect(content.length).toBe(card.bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(card.sha256);
    expect(content.length).toBeLessThanOrEqual(5_000_000);
  });

  it('answers in the alphabet that its reader knows', () => {
    expect(card.output.meaning.endsWith(LATIN_ALPHABET.join(''))).toBe(true);
  });

  it.each(examples.lines)('reads $printed as PyTorch does', async (line) => {
    const data = input(new Uint8Array(Buffer.from(line.pixels, 'base64')), line.width, line.paddedWidth);
    const { y } = await session.run({ x: new Tensor('float32', data, [1, 1, examples.height, line.paddedWidth]) });
    const columns = line.paddedWidth / 2;
    expect(y?.dims).toEqual([1, CLASSES, columns]);
    if (!(y?.data instanceof Float32Array)) throw new TypeError('the model must answer with float32');
    const got = readGreedily(y.data, columns, Math.ceil(line.width / 2));
    expect(got.text).toBe(line.read);
    line.probabilities.forEach((probability, index) => {
      expect(got.probabilities[index]).toBeCloseTo(probability, 3);
    });
  });
});
