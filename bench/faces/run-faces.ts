import { FACE_MATCH_LIMITS } from '@bonafide/imaging';
import { percentile, type Rate, wilson } from '../statistics.ts';
import { equalErrorRate, errorRatesAt, type PairDistances } from '../verification-rates.ts';
import { areaUnderRoc, operatingPoints } from './curves.ts';
import { type DegradationScore, measureDegradations } from './degradations/measure-degradations.ts';
import { distancesOf, type VerificationScore, verificationScore } from './distances.ts';
import { describeInChild } from './engines/describe-in-child.ts';
import type { EngineName, EngineRun } from './engines/face-description.ts';
import { type GroupScore, scoreGroups } from './groups.ts';
import { allPairs, listPhotos, type Pair, readPairs } from './photo-folder.ts';

export interface FacesPlan {
  /** Folder with one sub-folder of photos for each person. */
  readonly data: string;
  readonly truth: string | null;
  /** Card of another embedder, measured beside the default. */
  readonly card: string | null;
  readonly peers: boolean;
  readonly degradations: boolean;
}

/** One engine's verification and cost. */
export interface EngineScore {
  readonly name: string;
  readonly unavailable: string | null;
  readonly photosWithoutFace: Rate;
  readonly severalFaces: number;
  readonly score: VerificationScore;
  readonly equalErrorRate: number;
  readonly area: number;
  readonly ms: { readonly p50: number; readonly p95: number };
  readonly startMs: number | null;
  readonly peakMegabytes: number | null;
  readonly distances: PairDistances;
}

export interface FacesResult {
  readonly plan: FacesPlan;
  readonly photos: number;
  readonly people: number;
  readonly engines: readonly EngineScore[];
  /** At the product's limits, for the default embedder. */
  readonly atLimits: Readonly<Record<string, { readonly limit: number; readonly fmr: Rate; readonly fnmr: Rate }>>;
  readonly groups: readonly GroupScore[];
  /** By the default embedder, then by the one on the card. */
  readonly degradations: readonly { readonly name: string; readonly scores: readonly DegradationScore[] }[];
}

/** Runs every engine over every photo, one process after the other, so that they do not take each other's time. */
export async function runFaces(plan: FacesPlan): Promise<FacesResult> {
  const photos = await listPhotos(plan.data);
  const pairs = plan.truth === null ? allPairs(photos) : await readPairs(plan.truth);
  const files = photos.map(({ path }) => path);
  const run = async (engine: EngineName, card: string | null, name: string): Promise<EngineScore> =>
    scoreEngine(name, await describeInChild({ engine, card, folder: plan.data, files }), pairs);
  const engines = [await run('bonafide', null, 'Bonafide')];
  if (plan.card !== null) engines.push(await run('bonafide', plan.card, 'embedder of the card'));
  if (plan.peers) engines.push(await run('face-api', null, 'face-api 1.7.15'), await run('human', null, 'human 3.3.6'));
  const ours = engines[0]?.distances ?? { genuine: [], impostor: [] };
  return {
    plan,
    photos: photos.length,
    people: new Set(photos.map(({ person }) => person)).size,
    engines,
    atLimits: Object.fromEntries(
      Object.entries(FACE_MATCH_LIMITS).map(([name, limit]) => [name, { limit, ...errorRatesAt(ours, limit) }]),
    ),
    groups: scoreGroups(pairs, ours),
    degradations: plan.degradations ? await degradationsOf(plan, photos) : [],
  };
}

async function degradationsOf(plan: FacesPlan, photos: Awaited<ReturnType<typeof listPhotos>>) {
  const measured = [{ name: 'Bonafide', scores: await measureDegradations(plan.data, photos, null) }];
  if (plan.card === null) return measured;
  return [
    ...measured,
    { name: 'embedder of the card', scores: await measureDegradations(plan.data, photos, plan.card) },
  ];
}

function scoreEngine(name: string, run: EngineRun, pairs: readonly Pair[]): EngineScore {
  const { descriptions, startMs, peakMegabytes, unavailable } = run;
  const distances = distancesOf(pairs, descriptions);
  const times = descriptions.map(({ tookMs }) => tookMs);
  const without = descriptions.filter(({ descriptor }) => descriptor === null).length;
  return {
    name,
    unavailable,
    photosWithoutFace: wilson(without, descriptions.length),
    severalFaces: descriptions.filter(({ faces }) => faces > 1).length,
    score: verificationScore(distances),
    equalErrorRate: equalErrorRate(distances),
    area: areaUnderRoc(operatingPoints(distances)),
    ms: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
    startMs,
    peakMegabytes,
    distances,
  };
}
