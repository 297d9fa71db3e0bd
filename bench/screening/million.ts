import { prepareName } from '@bonafide/names';
import { bytesOf, type ListEntity, ScreeningIndex, type ScreeningSnapshot, SnapshotBuilder } from '@bonafide/screening';
import { inventedEntities } from './invented-names.ts';
import { spoiltQueries } from './queries.ts';
import { type RecallByKind, recallOf } from './recall.ts';
import { cpuMs, type Timings, timed } from './timings.ts';

export interface ManyNames {
  readonly names: number;
  readonly entities: number;
  readonly build: { readonly wallMs: number; readonly cpuMs: number };
  readonly megabytes: { readonly snapshot: number; readonly resident: number; readonly peak: number };
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

/** The list's names among invented ones: what building and searching so many costs, in a process of its own. */
export async function measureManyNames(listed: readonly ListEntity[], plan: ManyNamesPlan): Promise<ManyNames> {
  const started = performance.now();
  const before = process.cpuUsage();
  const snapshot = built(listed, plan);
  const build = { wallMs: performance.now() - started, cpuMs: cpuMs(before) };
  const peak = process.resourceUsage().maxRSS / 1024;
  globalThis.gc?.();
  const resident = process.memoryUsage.rss() / 2 ** 20;
  const queries = spoiltQueries(listed, plan.each, plan.seed);
  const names = queries.map(({ name }) => name);
  const forgetful = await timed(names, searchIn(snapshot, 0));
  const remembering = await timed(names, searchIn(snapshot, 5_000));
  return {
    names: snapshot.nameEntities.length,
    entities: snapshot.entityNames.length - 1,
    build,
    megabytes: { snapshot: bytesOf(snapshot) / 2 ** 20, resident, peak },
    forgetful: forgetful.timings,
    remembering: remembering.timings,
    recall: recallOf(
      queries,
      forgetful.answers.map((found) => found.map(foundEntity(listed))),
    ),
  };
}

function built(listed: readonly ListEntity[], plan: ManyNamesPlan): ScreeningSnapshot {
  const builder = new SnapshotBuilder();
  let names = 0;
  for (const entity of listed) {
    builder.add(entity);
    names += entity.names.length;
  }
  for (const entity of inventedEntities(listed, Math.max(0, plan.names - names), plan.seed)) builder.add(entity);
  return builder.build();
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

/** Listed entities come first in the index; the others have no name here. */
const foundEntity =
  (listed: readonly ListEntity[]) =>
  ({ entityRef, score }: FoundRef) => ({ entityId: listed[entityRef]?.id ?? `invented ${entityRef}`, score });
