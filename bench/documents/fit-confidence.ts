import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ConfidenceFeatures, confidenceFeatures, decodeMrz, findVisualValues } from '@bonafide/documents';
import { type DocumentEngine, decodeImage, loadDocumentEngine, readDocumentImage } from '@bonafide/imaging';
import { ensurePhotoSet } from './photos/photo-set.ts';
import { DEFAULT_CACHE } from './run-documents.ts';
import { isRight } from './scores/attribute-score.ts';
import { calibration } from './scores/calibration.ts';
import type { PhotoTruth } from './truth.ts';

/** One value that was found in a visual zone, and whether it is what the document prints. */
interface Sample {
  readonly features: readonly number[];
  readonly right: boolean;
}

const NOW = new Date('2026-01-01T00:00:00Z');
const ROUNDS = 4000;
const STEP = 0.5;
/** Keeps weights of rare features near zero. */
const SHRINKAGE = 0.002;

let names: readonly string[] = [];

async function samplesOf(engine: DocumentEngine, folder: string, truth: PhotoTruth): Promise<readonly Sample[]> {
  const { lines, mrzCandidates } = await readDocumentImage(
    engine,
    await decodeImage(await readFile(join(folder, truth.file))),
  );
  const mrz = decodeMrz(mrzCandidates, { now: NOW });
  return findVisualValues({ lines, mrzLines: mrz?.lines ?? [] }).flatMap((found) => {
    const printed = truth.fields.find(({ attribute }) => attribute === found.attribute);
    if (!printed) return [];
    const features: ConfidenceFeatures = confidenceFeatures(found);
    names = Object.keys(features);
    return [{ features: Object.values(features), right: isRight(printed, found.value) }];
  });
}

function claim(weights: readonly number[], features: readonly number[]): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)));
}

/** Logistic regression by gradient descent. */
function regress(samples: readonly Sample[]): readonly number[] {
  let weights = new Array<number>(samples[0]?.features.length ?? 0).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => SHRINKAGE * weight);
    for (const { features, right } of samples) {
      const error = claim(weights, features) - Number(right);
      for (const [index, value] of features.entries())
        slope[index] = (slope[index] ?? 0) + (error * value) / samples.length;
    }
    weights = weights.map((weight, index) => weight - STEP * (slope[index] ?? 0));
  }
  return weights;
}

const { values } = parseArgs({
  options: {
    photos: { type: 'string', default: '300' },
    seed: { type: 'string', default: '77' },
    cache: { type: 'string', default: DEFAULT_CACHE },
  },
});
const plan = { count: Number(values.photos), seed: Number(values.seed), split: 'training' } as const;
const { folder, truths } = await ensurePhotoSet(values.cache, plan, () => {});
const engine = await loadDocumentEngine();
const samples: Sample[] = [];
for (const truth of truths) samples.push(...(await samplesOf(engine, folder, truth)));
const weights = regress(samples);
const claims = samples.map(({ features, right }) => ({ confidence: claim(weights, features), right }));
const fitted = Object.fromEntries(names.map((name, index) => [name, Number((weights[index] ?? 0).toFixed(2))]));
console.log(
  JSON.stringify(
    { photos: truths.length, values: samples.length, weights: fitted, calibration: calibration(claims) },
    null,
    2,
  ),
);
