import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  analyseFaces,
  type DetectedFace,
  decodeImage,
  embedFace,
  FACE_MATCH_LIMITS,
  type FaceEngine,
  loadFaceEngine,
  type RgbImage,
} from '@bonafide/imaging';
import { type Rate, wilson } from '../../statistics.ts';
import { errorRatesAt, type PairDistances } from '../../verification-rates.ts';
import { euclidean, NOT_FOUND, type VerificationScore, verificationScore } from '../distances.ts';
import type { Photo } from '../photo-folder.ts';
import { drawPortrait } from './draw-portrait.ts';
import { DEGRADATIONS, type Degradation } from './kinds.ts';

export interface DegradationScore {
  readonly name: string;
  /** Documents on which no face was found. */
  readonly missed: Rate;
  readonly score: VerificationScore;
  /** Error rates at the limits of the product; the stricter review limit holds for most of these portraits. */
  readonly atLimits: Readonly<Record<string, { readonly limit: number; readonly fmr: Rate; readonly fnmr: Rate }>>;
  readonly distances: PairDistances;
}

interface CleanPhoto extends Photo {
  readonly image: RgbImage;
  readonly face: DetectedFace;
  readonly descriptor: Float32Array;
}

/** Draws every photo's face onto a document, and holds it against every other photo of the set. */
export async function measureDegradations(
  folder: string,
  photos: readonly Photo[],
  card: string | null,
): Promise<DegradationScore[]> {
  const engine = await loadFaceEngine(card === null ? {} : { embedderCard: pathToFileURL(card) });
  const clean: CleanPhoto[] = [];
  for (const photo of photos) {
    const described = await describe(engine, await readFile(join(folder, photo.path)), 'person');
    if (described !== null) clean.push({ ...photo, ...described });
  }
  const scores: DegradationScore[] = [];
  for (const degradation of DEGRADATIONS) scores.push(await measureOne(engine, clean, degradation));
  return scores;
}

async function measureOne(
  engine: FaceEngine,
  clean: readonly CleanPhoto[],
  degradation: Degradation,
): Promise<DegradationScore> {
  const distances = { genuine: [] as number[], impostor: [] as number[] };
  let missed = 0;
  for (const [seed, photo] of clean.entries()) {
    const page = await drawPortrait(photo.image, photo.face.box, { degradation, seed });
    const portrait = await describe(engine, page, 'portrait');
    if (portrait === null) missed += 1;
    for (const other of clean) {
      if (other === photo) continue;
      const distance = portrait === null ? NOT_FOUND : euclidean([...portrait.descriptor], [...other.descriptor]);
      distances[other.person === photo.person ? 'genuine' : 'impostor'].push(distance);
    }
  }
  const limits = Object.entries(FACE_MATCH_LIMITS) as [string, number][];
  return {
    name: degradation.name,
    missed: wilson(missed, clean.length),
    score: verificationScore(distances),
    atLimits: Object.fromEntries(limits.map(([name, limit]) => [name, { limit, ...errorRatesAt(distances, limit) }])),
    distances,
  };
}

async function describe(engine: FaceEngine, bytes: Uint8Array, subject: 'person' | 'portrait') {
  const image = await decodeImage(bytes);
  const { chosen } = await analyseFaces(engine, image, { subject });
  return chosen && { image, face: chosen, descriptor: await embedFace(engine, image, chosen, { subject }) };
}
