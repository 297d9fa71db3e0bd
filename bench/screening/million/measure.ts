import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareName } from '@bonafide/names';
import { bytesOf, ScreeningIndex, type ScreeningSnapshot } from '@bonafide/screening';
import { systemRandom } from '../../../apps/server/src/platform/random.ts';
import { createVault } from '../../../apps/server/src/platform/vault/envelope-vault.ts';
import { openLaidDown } from '../../../apps/server/src/screening/shared-index/lay-down.ts';
import { askProcess } from '../../../apps/server/src/screening/shared-index/one-answer.ts';
import { type RecallByKind, recallOf } from '../recall.ts';
import { type Timings, timed } from '../timings.ts';
import type { BuildWanted, Built } from './build-process.ts';
import type { ListWanted, ListWritten } from './list-process.ts';

export interface ManyNames {
  readonly names: number;
  readonly entities: number;
  readonly build: { readonly wallMs: number; readonly cpuMs: number };
  /** `snapshot` is part of all but the first. */
  readonly megabytes: {
    /** Of the process that searches: before anything, after all searches, and at the highest moment. */
    readonly bare: number;
    readonly resident: number;
    readonly peak: number;
    /** The most of the process that builds. */
    readonly building: number;
    readonly snapshot: number;
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
 * The list's names among invented ones: what building and searching so many costs. As in the product, one process builds the index and
 * lays it down, sealed, and another one opens and searches it: this one.
 */
export async function measureManyNames(data: string, plan: ManyNamesPlan): Promise<ManyNames> {
  const bare = residentMegabytes();
  const { snapshot, built, queries, ids } = await builtApart(data, plan);
  const names = queries.map(({ name }) => name);
  const forgetful = await timed(names, searchIn(snapshot, 0));
  const remembering = await timed(names, searchIn(snapshot, 5_000));
  return {
    names: snapshot.nameEntities.length,
    entities: snapshot.entityNames.length - 1,
    build: built.build,
    megabytes: {
      bare,
      resident: residentMegabytes(),
      peak: process.resourceUsage().maxRSS / 1024,
      building: built.peakMegabytes,
      snapshot: bytesOf(snapshot) / 2 ** 20,
    },
    forgetful: forgetful.timings,
    remembering: remembering.timings,
    recall: recallOf(
      queries,
      forgetful.answers.map((found) => found.map(foundEntity(ids))),
    ),
  };
}

async function builtApart(data: string, plan: ManyNamesPlan) {
  const dataDir = await mkdtemp(join(tmpdir(), 'bonafide-million-'));
  try {
    const path = join(dataDir, 'entities.ndjson');
    const written = await askProcess<ListWanted, ListWritten>(LIST, { data, plan, path, isHurried: true });
    const masterKey = systemRandom.bytes(32);
    const built = await askProcess<BuildWanted, Built>(BUILD, { path, dataDir, masterKey, isHurried: true });
    const vault = createVault(masterKey, systemRandom);
    const snapshot = await openLaidDown(built.laidDown, { vault, dataDir });
    if (snapshot === null) throw new Error('what was built cannot be opened');
    return { ...written, built, snapshot };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const LIST = new URL('./list-process.ts', import.meta.url);
const BUILD = new URL('./build-process.ts', import.meta.url);

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
