import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import card from './card.json' with { type: 'json' };
import examples from './examples.json' with { type: 'json' };

// The examples hold what PyTorch answered when the file was exported, so this test shows that the
// ONNX runtime computes the same network, and that the card describes this very file.

const MODEL = new URL(card.file, import.meta.url).pathname;
const { width, height } = examples;
const [COLUMNS, ROWS] = [width / 2, height / 2];

async function planes(png: string): Promise<Float32Array> {
  const pixels = await sharp(Buffer.from(png, 'base64')).removeAlpha().raw().toBuffer();
  const plane = width * height;
  return Float32Array.from({ length: 3 * plane }, (_, i) => {
    const value = pixels[(i % plane) * 3 + Math.floor(i / plane)] ?? Number.NaN;
    return value / 127.5 - 1;
  });
}

/** Every eighth cell of every eighth row, as the examples keep them. */
function everyEighth(map: Float32Array): number[] {
  const kept: number[] = [];
  for (let row = 0; row < ROWS; row += 8) {
    for (let column = 0; column < COLUMNS; column += 8) kept.push(map[row * COLUMNS + column] ?? Number.NaN);
  }
  return kept;
}

const mean = (map: Float32Array): number => map.reduce((sum, value) => sum + value, 0) / map.length;

describe('the document corner model', () => {
  let session: InferenceSession;

  beforeAll(async () => {
    session = await InferenceSession.create(MODEL, { intraOpNumThreads: 1, enableCpuMemArena: false });
  });

  it('is the file that its card describes', () => {
    const content = readFileSync(MODEL);
    expect(content.length).toBe(card.bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(card.sha256);
    expect(content.length).toBeLessThanOrEqual(1_500_000);
  });

  it.each(examples.pictures.map((picture, i) => [i, picture] as const))(
    'sees picture %d as PyTorch does',
    async (_, picture) => {
      const input = new Tensor('float32', await planes(picture.pixels), [1, 3, height, width]);
      const { y } = await session.run({ x: input });
      if (!(y?.data instanceof Float32Array)) throw new Error('the network gave no maps');
      expect(y.dims).toEqual([1, 2, ROWS, COLUMNS]);
      const maps = [y.data.subarray(0, ROWS * COLUMNS), y.data.subarray(ROWS * COLUMNS)];
      expect(mean(maps[0] ?? new Float32Array())).toBeCloseTo(picture.meanCovered, 3);
      expect(mean(maps[1] ?? new Float32Array())).toBeCloseTo(picture.meanSides, 3);
      maps.forEach((map, layer) => {
        everyEighth(map).forEach((value, i) => {
          expect(value).toBeCloseTo(picture.everyEighth[layer]?.[i] ?? Number.NaN, 2);
        });
      });
    },
  );

  it('was measured on pictures that it has not seen', () => {
    const { pictures, overlapAbove90, rate95 } = card.measurements;
    expect(pictures).toBeGreaterThanOrEqual(1000);
    expect(rate95[0]).toBeLessThan(overlapAbove90 / pictures);
    expect(card.measuredOn).toContain(`${overlapAbove90} of ${pictures}`);
  });
});
