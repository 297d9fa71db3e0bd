import { parentPort, workerData } from 'node:worker_threads';
import { type ListEntity, type ScreeningSnapshot, SnapshotBuilder } from '@bonafide/screening';
import { inventedEntities } from './invented-names.ts';
import type { ManyNamesPlan } from './million.ts';
import { type Query, spoiltQueries } from './queries.ts';
import { readSdn } from './sdn.ts';
import { cpuMs } from './timings.ts';

/** What a thread is asked to build. */
export interface ManyNamesWanted {
  readonly data: string;
  readonly plan: ManyNamesPlan;
}

/** The index of many names and what to ask it; the names themselves stay behind. */
export interface ManyNamesBuilt {
  readonly snapshot: ScreeningSnapshot;
  readonly build: { readonly wallMs: number; readonly cpuMs: number };
  readonly queries: readonly Query[];
  /** Ids of the listed entities, which come first in the index; the invented ones have none. */
  readonly ids: readonly string[];
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

async function answer({ data, plan }: ManyNamesWanted): Promise<ManyNamesBuilt> {
  const listed = await readSdn(data);
  const started = performance.now();
  const before = process.cpuUsage();
  const snapshot = built(listed, plan);
  return {
    snapshot,
    build: { wallMs: performance.now() - started, cpuMs: cpuMs(before) },
    queries: spoiltQueries(listed, plan.each, plan.seed),
    ids: listed.map(({ id }) => id),
  };
}

parentPort?.postMessage(await answer(workerData as ManyNamesWanted));
