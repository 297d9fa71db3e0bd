import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CAST, DEFAULT_VIEW, type Identity, renderHead } from '@bonafide/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { modelCardUrl, readModelCard } from '../inference/index.ts';
import { analyseFaces } from './analyse-faces.ts';
import { compareFaces } from './compare-faces.ts';
import { FACE_MATCH_LIMITS } from './decide-face-match.ts';
import { embedFace } from './embed-face.ts';
import type { EmbedderPlan } from './embedder-card.ts';
import { loadEmbedder } from './load-embedder.ts';
import { type FaceEngine, loadFaceEngine } from './load-face-engine.ts';

const OURS = modelCardUrl('face-recognition');

/** This repository's own network as an operator would bring it along; the five points are where it sees them on its chips. */
const PLAN: EmbedderPlan = {
  input: { side: 150, channels: 'rgb', layout: 'nchw', mean: [0, 0, 0], factor: 1 },
  alignment: [
    { x: 47.5, y: 48 },
    { x: 102.5, y: 47.6 },
    { x: 73.7, y: 80.2 },
    { x: 57, y: 109.5 },
    { x: 92, y: 109.5 },
  ],
  comparison: 'euclidean',
  limits: { match: 0.5, review: 0.6, reviewPoorPortrait: 0.55 },
};

async function cardWith(embedder: unknown): Promise<URL> {
  const path = join(await mkdtemp(join(tmpdir(), 'embedder-')), 'card.json');
  const card = await readModelCard(OURS);
  const file = new URL(card.file ?? '', OURS).href;
  await writeFile(path, JSON.stringify({ ...card, name: 'brought-along', file, embedder }));
  return pathToFileURL(path);
}

const refusal = async (embedder: unknown) =>
  loadEmbedder(await cardWith(embedder)).then(
    () => null,
    (error: { code: string }) => error.code,
  );

describe('loadEmbedder', () => {
  let engine: FaceEngine;

  beforeAll(async () => {
    engine = await loadFaceEngine({ embedderCard: await cardWith(PLAN) });
  });

  async function descriptorOf(person: Identity, yaw = 0): Promise<Float32Array> {
    const image = renderHead(person, { ...DEFAULT_VIEW, width: 320, height: 400, samples: 1, yaw });
    const { chosen } = await analyseFaces(engine, image);
    if (chosen === null) throw new Error('no face on the drawing');
    return embedFace(engine, image, chosen);
  }

  it('describes and tells people apart by the plan on the card', async () => {
    const anna = await descriptorOf(CAST.anna);
    expect(compareFaces(anna, await descriptorOf(CAST.anna, 10)).distance).toBeLessThan(0.45);
    expect(compareFaces(anna, await descriptorOf(CAST.karl)).distance).toBeGreaterThan(0.5);
    expect(engine.embedder).toMatchObject({ name: 'brought-along', limits: FACE_MATCH_LIMITS });
    expect(engine.digests.recognition).toBe((await readModelCard(OURS)).sha256);
  });

  it('turns cosine limits into distances, scaled so that review ends at 0.60', async () => {
    const limits = { match: 0.5, reviewPoorPortrait: 0.4, review: 0.28 };
    const embedder = await loadEmbedder(await cardWith({ ...PLAN, comparison: 'cosine', limits }));
    expect(embedder.limits.review).toBeCloseTo(0.6);
    // Cosine 0.5 is a distance of 1, cosine 0.28 one of 1.2: half of that here.
    expect(embedder.limits.match).toBeCloseTo(0.5);
    const [descriptor] = await embedder.describe([
      { width: 150, height: 150, data: new Float32Array(3 * 150 * 150).fill(99) },
    ]);
    expect(Math.hypot(...(descriptor ?? []))).toBeCloseTo(0.5, 3);
  });

  it('refuses a card that leaves something open', async () => {
    expect(await refusal(undefined)).toBe('model.card_invalid');
    expect(await refusal({ ...PLAN, alignment: PLAN.alignment.slice(1) })).toBe('model.card_invalid');
    expect(await refusal({ ...PLAN, input: { ...PLAN.input, channels: 'grey' } })).toBe('model.card_invalid');
    expect(await refusal({ ...PLAN, comparison: 'manhattan' })).toBe('model.card_invalid');
    // Similarities given where distances are meant: the match would be the laxest.
    expect(await refusal({ ...PLAN, limits: { match: 0.6, review: 0.3, reviewPoorPortrait: 0.4 } })).toBe(
      'model.card_invalid',
    );
  });
});
