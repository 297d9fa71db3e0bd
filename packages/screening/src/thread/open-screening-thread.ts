import type { ListEntity } from '../entities/list-entity.ts';
import type { HitInFull, ScreeningOptions, Subject } from '../hits/index.ts';
import { countsOf, type ListChanges, type ScreeningSnapshot } from '../index/index.ts';
import { Calls } from './calls.ts';
import type { BuildAnswer, BuildRequest, SearchAnswer, SearchRequest } from './messages.ts';

/** How much the index holds. */
export interface ScreeningCounts {
  readonly entities: number;
  readonly names: number;
}

/** Batches of a few hundred entities keep the caller's event loop free while they are handed over. */
export type EntityBatches = AsyncIterable<readonly ListEntity[]> | Iterable<readonly ListEntity[]>;

/** Screening in a thread of its own; another one builds. Searches are answered in the order in which they were made. */
export interface ScreeningThread {
  /**
   * Builds an index of these entities aside and puts it in the place of the old one, which answers until then. Loads wait for one
   * another. Fails, and changes nothing, where the batches fail.
   */
  load(batches: EntityBatches): Promise<ScreeningCounts>;
  /** Puts a snapshot that exists already in the place of the old one. */
  swap(snapshot: ScreeningSnapshot): Promise<ScreeningCounts>;
  /** Hits of one subject, as `screenInFull` tells them. Before the first load nobody is listed. */
  search(subject: Subject, options: ScreeningOptions): Promise<readonly HitInFull[]>;
  /** Hits of each of several subjects, which wait for one another: for batches, in pieces that others can wait for. */
  searchAll(subjects: readonly Subject[], options: ScreeningOptions): Promise<readonly (readonly HitInFull[])[]>;
  /** What is searched now with these changes in it, beside what is searched now, until it is closed. */
  openChanges(changes: ListChanges): Promise<SearchedChanges>;
  /** What is searched; null before the first load. To be stored, or searched in other threads as well. */
  readonly snapshot: ScreeningSnapshot | null;
  /** True once the thread has ended by itself; every request then fails. */
  readonly ended: boolean;
  close(): Promise<void>;
}

/** A snapshot with changes in it, in the thread that searches the snapshot. */
export interface SearchedChanges {
  readonly searchAll: ScreeningThread['searchAll'];
  /** What came with the changes is let go. */
  close(): Promise<void>;
}

/** Megabytes for objects that live briefly: what is searched lies outside the heap. */
const BRIEF_MEGABYTES = 8;

/** Starts the thread that searches. It does not keep the process alive. */
export function openScreeningThread(): ScreeningThread {
  const calls = new Calls<SearchRequest, SearchAnswer>(new URL('./search-thread.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: BRIEF_MEGABYTES },
  });
  const builds = new Set<Build>();
  let loading: Promise<unknown> = Promise.resolve();
  let current: ScreeningSnapshot | null = null;
  const swap = async (snapshot: ScreeningSnapshot): Promise<ScreeningCounts> => {
    await calls.make({ kind: 'swap', snapshot });
    current = snapshot;
    return countsOf(snapshot);
  };
  const searchAll = (subjects: readonly Subject[], options: ScreeningOptions) =>
    calls.make({ kind: 'search', subjects, options, changes: null });
  return {
    load: (batches) => {
      const loaded = loading.then(async () => swap(await built(batches, builds)));
      loading = loaded.catch(() => undefined);
      return loaded;
    },
    swap,
    search: async (subject, options) => (await searchAll([subject], options))[0] ?? [],
    searchAll,
    openChanges: changesOpener(calls),
    get snapshot() {
      return current;
    },
    get ended() {
      return calls.ended;
    },
    close: async () => {
      await Promise.all([calls.close(), ...[...builds].map((build) => build.close())]);
    },
  };
}

function changesOpener(calls: Calls<SearchRequest, SearchAnswer>): ScreeningThread['openChanges'] {
  let opened = 0;
  return async (changes) => {
    opened += 1;
    const number = opened;
    await calls.make({ kind: 'open-changes', number, changes });
    return {
      searchAll: (subjects, options) => calls.make({ kind: 'search', subjects, options, changes: number }),
      close: async () => {
        await calls.make({ kind: 'close-changes', number });
      },
    };
  };
}

type Build = Calls<BuildRequest, BuildAnswer>;

/** Hands the batches to a thread that lives as long as the building; `builds` knows it meanwhile. */
async function built(batches: EntityBatches, builds: Set<Build>): Promise<ScreeningSnapshot> {
  const build: Build = new Calls(new URL('./build-thread.ts', import.meta.url));
  builds.add(build);
  try {
    for await (const entities of batches) await build.make({ kind: 'add', entities });
    const snapshot = await build.make({ kind: 'finish' });
    if (snapshot === null) throw new Error('the building thread answered nothing');
    return snapshot;
  } finally {
    builds.delete(build);
    await build.close();
  }
}
