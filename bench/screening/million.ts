import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { prepareName } from '@bonafide/names';
import { bytesOf, ScreeningIndex, type ScreeningSnapshot } from '@bonafide/screening';
import type { ManyNamesBuilt, ManyNamesWanted } from './many-names-thread.ts';
import { type RecallByKind, recallOf } from './recall.ts';
import { type Timings, timed } from './timings.ts';

export interface ManyNames {
  readonly names: number;
  readonly entities: number;
  readonly build: { readonly wallMs: number; readonly cpuMs: number };
  /** Of the process: before anything, after all searches, and the most while building; `snapshot` is part of the latter two. */
  readonly megabytes: {
    readonly bare: number;
    readonly snapshot: number;
    readonly resident: number;
    readonly peak: number;
  };
  /** As first met, and with words remembered from one search to the next. */
  readonly forgetful: Timings;
  readonly remembering: Timings;
  readonly recall: RecallByKind;
}

export interface ManyNamesPlan {
  readonly names: number;
  readonly each: number;
  readonly seed: number;
}

const LIMIT = 10;
const MINIMUM = 0.75;

/**
 * The list's names among invented ones: what building and searching so many costs, in a process of its own. As in the product, a
 * thread builds the index and ends, so that what the process then holds is the index and who searches it.
 */
export async function measureManyNames(data: string, plan: ManyNamesPlan): Promise<ManyNames> {
  const bare = residentMegabytes();
  const { snapshot, build, queries, ids } = await inThread({ data, plan });
  const peak = process.resourceUsage().maxRSS / 1024;
  const names = queries.map(({ name }) => name);
  const forgetful = await timed(names, searchIn(snapshot, 0));
  const remembering = await timed(names, searchIn(snapshot, 5_000));
  return {
    names: snapshot.nameEntities.length,
    entities: snapshot.entityNames.length - 1,
    build,
    megabytes: { bare, snapshot: bytesOf(snapshot) / 2 ** 20, resident: residentMegabytes(), peak },
    forgetful: forgetful.timings,
    remembering: remembering.timings,
    recall: recallOf(
      queries,
      forgetful.answers.map((found) => found.map(foundEntity(ids))),
    ),
  };
}

async function inThread(wanted: ManyNamesWanted): Promise<ManyNamesBuilt> {
  const thread = new Worker(join(import.meta.dirname, 'many-names-thread.ts'), { workerData: wanted });
  const [built] = (await once(thread, 'message')) as [ManyNamesBuilt];
  await thread.terminate();
  return built;
}

function residentMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 2 ** 20;
}

interface FoundRef {
  readonly entityRef: number;
  readonly score: number;
}

function searchIn(snapshot: ScreeningSnapshot, rememberedWords: number): (name: string) => readonly FoundRef[] {
  const index = new ScreeningIndex(snapshot, { rememberedWords });
  return (name) =>
    index
      .searchNames(prepareName(name, 'person'), { limit: LIMIT, minimum: MINIMUM })
      .map(({ entityRef, score }) => ({ entityRef, score: score.score }));
}

const foundEntity =
  (ids: readonly string[]) =>
  ({ entityRef, score }: FoundRef) => ({ entityId: ids[entityRef] ?? `invented ${entityRef}`, score });
