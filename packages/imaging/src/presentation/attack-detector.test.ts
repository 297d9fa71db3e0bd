import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { OnnxGraph } from '../../../../models/convert/onnx-graph.ts';
import { loadFaceEngine } from '../face/load-face-engine.ts';
import type { RgbImage } from '../image/index.ts';
import { attackScore, loadAttackDetector } from './attack-detector.ts';
import type { AttackDetectorPlan } from './attack-detector-card.ts';

/** Of a picture of 8 by 8 in RGB the mean of each channel: three numbers that a card can speak of. */
function channelMeans(): Uint8Array {
  const graph = new OnnxGraph('channel-means');
  const pixels = graph.input('pixels', [1, 3, 8, 8]);
  graph.output('means', graph.op('ReduceMean', [pixels], { axes: [2, 3], keepdims: 0 }));
  return graph.encode();
}

const PLAN: AttackDetectorPlan = {
  input: { side: 8, channels: 'rgb', layout: 'nchw', mean: [0, 0, 0], std: [255, 255, 255] },
  crop: 1,
  output: { index: 0, meaning: 'attack', activation: 'none' },
  limit: 0.6,
};

async function cardOf(attackDetector: unknown, changes: object = {}): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'attack-detector-'));
  const bytes = channelMeans();
  await writeFile(join(folder, 'means.onnx'), bytes);
  const card = {
    name: 'channel-means',
    version: '1',
    licence: 'none',
    origin: 'written by a test',
    file: 'means.onnx',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    measuredOn: 'nothing',
    limits: 'tells colours only',
    attackDetector,
    ...changes,
  };
  await writeFile(join(folder, 'card.json'), JSON.stringify(card));
  return pathToFileURL(join(folder, 'card.json'));
}

/** Red within the box, blue around it. */
const FACE = { x: 16, y: 16, width: 24, height: 32 };
function redFace(): RgbImage {
  const [width, height] = [64, 64];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const inside = x >= 12 && x < 44 && y >= 16 && y < 48;
      data[3 * (y * width + x) + (inside ? 0 : 2)] = 255;
    }
  }
  return { width, height, data };
}

const refusal = async (plan: unknown, changes?: object) =>
  loadAttackDetector(await cardOf(plan, changes)).then(
    () => null,
    (error: { code: string }) => error.code,
  );

describe('loadAttackDetector', () => {
  it('shows the network the square about the face, in the channels and scale of the card', async () => {
    const red = await loadAttackDetector(await cardOf(PLAN));
    expect(red).toMatchObject({ name: 'channel-means', limit: 0.6 });
    expect(red.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await red.score(redFace(), FACE)).toBeCloseTo(1, 1);
    const wide = await loadAttackDetector(await cardOf({ ...PLAN, crop: 2 }));
    expect(await wide.score(redFace(), FACE)).toBeCloseTo(0.25, 1);
    const bgr = await loadAttackDetector(await cardOf({ ...PLAN, input: { ...PLAN.input, channels: 'bgr' } }));
    expect(await bgr.score(redFace(), FACE)).toBeCloseTo(0, 1);
    const input = { ...PLAN.input, mean: [127.5, 0, 0], std: [255, 1, 1] };
    const centred = await loadAttackDetector(await cardOf({ ...PLAN, input }));
    expect(await centred.score(redFace(), FACE)).toBeCloseTo(0.5, 1);
  });

  it('is part of the face engine when its card is named, and of none otherwise', async () => {
    const engine = await loadFaceEngine({ attackDetectorCard: await cardOf(PLAN) });
    expect(engine.attackDetector?.name).toBe('channel-means');
    expect((await loadFaceEngine()).attackDetector).toBeNull();
  });

  it.each([
    ['nothing of it', undefined],
    ['no limit', { ...PLAN, limit: undefined }],
    ['a crop of nothing', { ...PLAN, crop: 0 }],
    ['a deviation of nought', { ...PLAN, input: { ...PLAN.input, std: [1, 0, 1] } }],
    ['another meaning', { ...PLAN, output: { ...PLAN.output, meaning: 'spoof' } }],
  ])('refuses a card that says %s', async (_name, plan) => {
    expect(await refusal(plan)).toBe('model.card_invalid');
  });

  it('refuses a file that is not the one of the card', async () => {
    expect(await refusal(PLAN, { sha256: '0'.repeat(64) })).toBe('model.digest_mismatch');
  });
});

describe('attackScore', () => {
  const output = (more: Partial<AttackDetectorPlan['output']>) => ({ ...PLAN.output, ...more });

  it('makes a chance of an attack out of what the network says', () => {
    expect(attackScore([0], output({ activation: 'sigmoid' }))).toBe(0.5);
    expect(attackScore([2, 2, 2, 2], output({ activation: 'softmax', index: 3 }))).toBe(0.25);
    expect(attackScore([0.9], output({ meaning: 'bona_fide' }))).toBeCloseTo(0.1);
    expect(attackScore([7], output({}))).toBe(1);
  });

  it('throws where the network has no such number', () => {
    expect(() => attackScore([1], output({ index: 1 }))).toThrow();
    expect(() => attackScore([Number.NaN], output({}))).toThrow();
  });
});
