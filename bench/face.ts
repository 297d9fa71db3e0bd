import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  analyseFaces,
  compareFaces,
  decodeImage,
  detectFaces,
  embedFace,
  FACE_MATCH_LIMITS,
  type FaceEngine,
  fitMesh,
  loadFaceEngine,
  type RgbImage,
} from '@bonafide/imaging';
import { percentile } from './statistics.ts';
import type { Suite } from './suite.ts';
import { acceptRateAt, equalErrorRate, errorRatesAt, type PairDistances } from './verification-rates.ts';

/** One photo of the set; `person` is its folder. */
interface Photo {
  readonly path: string;
  readonly person: string;
}

/** What became of a photo. */
interface Described extends Photo {
  readonly descriptor: Float32Array | null;
  readonly faces: number;
  readonly ms: { readonly detect: number; readonly mesh: number; readonly embed: number; readonly total: number };
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

/** Verification rates and speed on a folder of photos. */
export const faceSuite: Suite = {
  name: 'face',
  description: 'detection, comparison rates and speed on a folder of photos, all pairs or those of a truth file',
  options: {
    data: 'folder with one sub-folder of photos for each person',
    truth: 'optional file of pairs, one a line: photo, photo, 1 for one person or 0 for two (paths below the folder)',
  },
  run: runFaceSuite,
};

async function runFaceSuite(options: Record<string, string>): Promise<unknown> {
  const folder = options.data;
  if (folder === undefined) throw new Error('--data FOLDER is needed');
  const photos = await listPhotos(folder);
  const started = performance.now();
  const engine = await loadFaceEngine();
  const loadMs = performance.now() - started;
  const described: Described[] = [];
  let unreadable = 0;
  for (const photo of photos) {
    const image = await decodeImage(await readFile(join(folder, photo.path))).catch(() => null);
    if (image === null) unreadable += 1;
    else described.push(await describePhoto(engine, photo, image));
  }
  const truth = options.truth === undefined ? allPairs(described) : await readPairs(options.truth);
  return {
    photos: photos.length,
    unreadable,
    withoutFace: described.filter(({ descriptor }) => descriptor === null).length,
    withSeveralFaces: described.filter(({ faces }) => faces > 1).length,
    ...rates(distancesOf(truth, described)),
    ms: { loadModels: Math.round(loadMs), ...milliseconds(described) },
    rssMegabytes: Math.round(process.memoryUsage.rss() / 2 ** 20),
  };
}

async function listPhotos(folder: string): Promise<Photo[]> {
  const people = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const lists = await Promise.all(
    people.map(async ({ name }) =>
      (await readdir(join(folder, name)))
        .filter((file) => /\.(jpe?g|png|webp)$/i.test(file))
        .map((file) => ({ path: `${name}/${file}`, person: name })),
    ),
  );
  return lists.flat().toSorted((a, b) => a.path.localeCompare(b.path));
}

/** The first two steps are timed on their own; the analysis repeats them, so the total is that of the product's path. */
async function describePhoto(engine: FaceEngine, photo: Photo, image: RgbImage): Promise<Described> {
  const [detections, detect] = await timed(() => detectFaces(engine, image));
  const [best] = detections;
  const [, mesh] = await timed(async () => (best === undefined ? null : fitMesh(engine, image, best)));
  const [analysis, analyse] = await timed(() => analyseFaces(engine, image));
  const { chosen } = analysis;
  const [descriptor, embed] = await timed(async () => (chosen === null ? null : embedFace(engine, image, chosen)));
  const ms = { detect, mesh, embed, total: analyse + embed };
  return { ...photo, descriptor, faces: analysis.faces.length, ms };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  const result = await work();
  return [result, performance.now() - started];
}

function allPairs(photos: readonly Photo[]): Pair[] {
  return photos.flatMap((a, index) =>
    photos.slice(index + 1).map((b) => ({ a: a.path, b: b.path, same: a.person === b.person })),
  );
}

async function readPairs(file: string): Promise<Pair[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [a, b, same] = line.trim().split(/\s*[,;\t]\s*/);
    if (a === undefined || b === undefined || (same !== '0' && same !== '1')) {
      throw new Error('a line of the truth file is not "photo, photo, 0 or 1"');
    }
    return { a, b, same: same === '1' };
  });
}

function distancesOf(pairs: readonly Pair[], described: readonly Described[]): PairDistances & { lost: number } {
  const descriptors = new Map(described.map(({ path, descriptor }) => [path, descriptor]));
  const distances = { genuine: [] as number[], impostor: [] as number[], lost: 0 };
  for (const { a, b, same } of pairs) {
    const [left, right] = [descriptors.get(a), descriptors.get(b)];
    if (left && right) distances[same ? 'genuine' : 'impostor'].push(compareFaces(left, right).distance);
    else distances.lost += 1;
  }
  return distances;
}

function rates(distances: PairDistances & { lost: number }): object {
  return {
    pairs: { genuine: distances.genuine.length, impostor: distances.impostor.length, lost: distances.lost },
    tarAtFar: { '1%': acceptRateAt(distances, 0.01), '0.1%': acceptRateAt(distances, 0.001) },
    equalErrorRate: equalErrorRate(distances),
    atLimits: Object.fromEntries(
      Object.entries(FACE_MATCH_LIMITS).map(([name, limit]) => [name, { limit, ...errorRatesAt(distances, limit) }]),
    ),
    closestImpostor: Math.min(...distances.impostor),
    farthestGenuine: Math.max(...distances.genuine),
  };
}

function milliseconds(described: readonly Described[]): object {
  const steps = ['detect', 'mesh', 'embed', 'total'] as const;
  return Object.fromEntries(
    steps.map((step) => {
      const times = described.map(({ ms }) => ms[step]);
      return [step, { p50: rounded(percentile(times, 0.5)), p95: rounded(percentile(times, 0.95)) }];
    }),
  );
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
