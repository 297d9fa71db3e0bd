import { DESCRIPTOR_LENGTH, type GalleryThread, type Match, openGalleryThread, rankExactly } from '@bonafide/gallery';
import { seededRandom } from '@bonafide/testkit';
import { percentile } from './statistics.ts';
import type { Suite } from './suite.ts';

/** Face search in a gallery of synthetic descriptors, against plain brute force on the same numbers. */
export const searchSuite: Suite = {
  name: 'search',
  description: 'exact face search among a million synthetic descriptors, against brute force in the same run',
  options: {
    templates: 'size of the gallery, 1000000 by default',
    queries: 'searches, half for people in the gallery, 200 by default',
    seed: 'of the descriptors, 1 by default',
  },
  run: (options) =>
    runSearchSuite({
      templates: Number(options.templates ?? 1_000_000),
      queries: Number(options.queries ?? 200),
      seed: Number(options.seed ?? 1),
    }),
};

const WANTED = { limit: 10, radius: 0.5 };
const BATCH = 1_000;

interface SearchRun {
  readonly templates: number;
  readonly queries: number;
  readonly seed: number;
}

async function runSearchSuite(run: SearchRun): Promise<object> {
  const before = residentBesidesHeap();
  const thread = openGalleryThread();
  const building = performance.now();
  const cpuBefore = process.cpuUsage();
  await fill(thread, run);
  const build = { wallMs: performance.now() - building, cpuMs: cpuMs(cpuBefore) };
  const gallery = residentBesidesHeap() - before;
  // From here on the exact numbers lie in memory as well: for the peer, and for the last word on candidates.
  const exact = allDescriptors(run);
  const queries = queriesOf(exact, run);
  const ours = await timed(queries, (query) => searchThread(thread, exact, query));
  const peer = await timed(queries, async (query) => bruteForce(exact, query));
  await thread.close();
  return {
    ...run,
    ...WANTED,
    build: rounded(build),
    galleryMegabytes: Math.round(gallery / 1e6),
    search: summary(ours),
    bruteForceFloat32: { ...summary(peer), megabytes: Math.round(exact.byteLength / 1e6) },
    agreement: agreement(ours, peer),
  };
}

/** The heap of this thread holds what was drawn; the gallery lies outside it, and its thread has a heap of its own. */
function residentBesidesHeap(): number {
  const { rss, heapTotal } = process.memoryUsage();
  return rss - heapTotal;
}

async function fill(thread: GalleryThread, run: SearchRun): Promise<void> {
  const stream = descriptors(run.seed);
  // Drawn into the same arrays over and over: what drawing leaves on the heap is not the gallery's.
  const drawn = Array.from({ length: BATCH }, () => new Float32Array(DESCRIPTOR_LENGTH));
  for (let from = 0; from < run.templates; from += BATCH) {
    const batch = drawn.slice(0, run.templates - from).map((into, at) => ({ id: from + at, descriptor: stream(into) }));
    await thread.add('bench', batch);
  }
}

function allDescriptors({ seed, templates }: SearchRun): Float32Array {
  const stream = descriptors(seed);
  const all = new Float32Array(templates * DESCRIPTOR_LENGTH);
  for (let at = 0; at < templates; at += 1) stream(descriptorAt(all, at));
  return all;
}

/**
 * Strangers as the recognition model sees them on 100 photos of ten people: distances of 0.73 on average with a deviation of 0.053,
 * which 128 independent numbers of falling variance reproduce.
 */
function descriptors(seed: number): (into?: Float32Array) => Float32Array {
  const random = seededRandom(seed);
  const spread = Array.from({ length: DESCRIPTOR_LENGTH }, (_, at) => 0.0705 * (1 - at / (1.25 * DESCRIPTOR_LENGTH)));
  return (into = new Float32Array(DESCRIPTOR_LENGTH)) => {
    for (const [at, deviation] of spread.entries()) into[at] = deviation * random.normal();
    return into;
  };
}

/** Another photo of somebody in the gallery, 0.2 to 0.5 away, and a stranger, by turns. */
function queriesOf(exact: Float32Array, run: SearchRun): Float32Array[] {
  const stranger = descriptors(run.seed + 1_000);
  const random = seededRandom(run.seed + 2_000);
  return Array.from({ length: run.queries }, (_, at) => {
    if (at % 2 === 1) return stranger();
    const away = stranger();
    const length = Math.sqrt(away.reduce((sum, value) => sum + value * value, 0));
    const wanted = random.between(0.2, 0.5);
    const person = descriptorAt(exact, random.integer(0, run.templates - 1));
    return person.map((value, index) => value + ((away[index] ?? 0) / length) * wanted);
  });
}

function descriptorAt(exact: Float32Array, at: number): Float32Array {
  return exact.subarray(at * DESCRIPTOR_LENGTH, (at + 1) * DESCRIPTOR_LENGTH);
}

interface Found {
  readonly matches: readonly Match[];
  readonly candidates: number;
}

async function searchThread(thread: GalleryThread, exact: Float32Array, query: Float32Array): Promise<Found> {
  const { candidates } = await thread.search('bench', query, WANTED);
  const descriptorsById = new Map(candidates.map(({ id }) => [id, descriptorAt(exact, id)]));
  return { matches: rankExactly(query, candidates, descriptorsById, WANTED), candidates: candidates.length };
}

function bruteForce(exact: Float32Array, query: Float32Array): Found {
  const near: { id: number }[] = [];
  const limit = WANTED.radius ** 2 * (1 + 1e-12);
  for (let id = 0, start = 0; start < exact.length; id += 1, start += DESCRIPTOR_LENGTH) {
    let sum = 0;
    for (let at = 0; at < DESCRIPTOR_LENGTH; at += 1) {
      const difference = (exact[start + at] ?? 0) - (query[at] ?? 0);
      sum += difference * difference;
    }
    if (sum <= limit) near.push({ id });
  }
  const descriptorsById = new Map(near.map(({ id }) => [id, descriptorAt(exact, id)]));
  return { matches: rankExactly(query, near, descriptorsById, WANTED), candidates: near.length };
}

interface Timed {
  readonly found: readonly Found[];
  readonly wallMs: readonly number[];
  readonly cpuMs: readonly number[];
}

/** The first search warms up and is not counted. */
async function timed(
  queries: readonly Float32Array[],
  search: (query: Float32Array) => Promise<Found>,
): Promise<Timed> {
  const result = { found: [] as Found[], wallMs: [] as number[], cpuMs: [] as number[] };
  for (const query of queries.slice(0, 1)) await search(query);
  for (const query of queries) {
    const [started, cpu] = [performance.now(), process.cpuUsage()];
    result.found.push(await search(query));
    result.wallMs.push(performance.now() - started);
    result.cpuMs.push(cpuMs(cpu));
  }
  return result;
}

function summary({ found, wallMs, cpuMs: cpu }: Timed): object {
  return {
    ...rounded({ p50Ms: percentile(wallMs, 0.5), p95Ms: percentile(wallMs, 0.95), cpuP50Ms: percentile(cpu, 0.5) }),
    candidates: { p50: percentile(counts(found), 0.5), most: Math.max(...counts(found)) },
  };
}

const counts = (found: readonly Found[]): number[] => found.map(({ candidates }) => candidates);

/** How many answers are those of brute force: ids, order and distances. */
function agreement(ours: Timed, peer: Timed): object {
  const same = ours.found.filter(
    ({ matches }, at) => JSON.stringify(matches) === JSON.stringify(peer.found[at]?.matches),
  );
  return {
    same: same.length,
    of: peer.found.length,
    matches: peer.found.reduce((sum, { matches }) => sum + matches.length, 0),
  };
}

function cpuMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function rounded(figures: Readonly<Record<string, number>>): object {
  return Object.fromEntries(Object.entries(figures).map(([name, ms]) => [name, Math.round(ms * 10) / 10]));
}
