import { prepareName } from '@bonafide/names';
import type { ListEntity } from '@bonafide/screening';
import { type Query, spoiltQueries } from '../queries.ts';
import { type RecallByKind, recallOf } from '../recall.ts';
import { cpuMs, type Timings, timed } from '../timings.ts';
import { bonafide } from './bonafide.ts';
import type { Engine, IndexedName } from './engine.ts';
import { PEERS } from './peers.ts';

export const OURS = 'Bonafide';

/** What one engine found, and what it took. */
export interface EngineRun {
  readonly name: string;
  readonly note: string;
  readonly queries: number;
  readonly recall: RecallByKind;
  /** The same over queries for people on whom nothing was tuned. */
  readonly reported: RecallByKind;
  readonly timings: Timings;
  readonly buildCpuMs: number;
  readonly megabytes: number;
}

export interface EngineJob {
  readonly engine: string;
  /** Queries of each kind; peers that go through every name get fewer. */
  readonly each: number;
  readonly seed: number;
}

export async function runEngine(entities: readonly ListEntity[], job: EngineJob): Promise<EngineRun> {
  const peer = PEERS[job.engine];
  const names = entities.flatMap(plainNames);
  globalThis.gc?.();
  const memory = process.memoryUsage.rss();
  const before = process.cpuUsage();
  const engine: Engine = peer ? await peer.open(names) : bonafide(entities);
  const buildCpuMs = cpuMs(before);
  globalThis.gc?.();
  const megabytes = (process.memoryUsage.rss() - memory) / 2 ** 20;
  try {
    const queries = spoiltQueries(entities, peer ? Math.min(peer.each, job.each) : job.each, job.seed);
    const asked = queries.map(({ name }) => (peer ? plain(name) : name));
    const { answers, timings } = await timed(asked, (name) => engine.search(name), peer?.rounds);
    return {
      name: job.engine,
      note: engine.note ?? '',
      queries: queries.length,
      recall: recallOf(queries, answers),
      reported: reportedRecall(queries, answers),
      timings,
      buildCpuMs,
      megabytes,
    };
  } finally {
    await engine.stop?.();
  }
}

function reportedRecall(queries: readonly Query[], answers: Parameters<typeof recallOf>[1]): RecallByKind {
  const places = queries.flatMap(({ reported }, at) => (reported ? [at] : []));
  return recallOf(
    places.flatMap((at) => queries[at] ?? []),
    places.map((at) => answers[at] ?? []),
  );
}

/** What peers are given: without it none of them would know Cyrillic, titles or the order of names. */
function plain(name: string): string {
  return prepareName(name, 'person')
    .tokens.map(({ text }) => text)
    .join(' ');
}

function plainNames({ id, names }: ListEntity): readonly IndexedName[] {
  return names.map(({ full }) => ({ entityId: id, name: plain(full) }));
}
