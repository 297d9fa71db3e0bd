import { listsVersion } from '../lists/queries.ts';
import type { Database, ListIndex, ListSnapshot, Log } from '../platform/ports.ts';

interface Sources {
  readonly db: Database;
  readonly log: Log;
}

/** A snapshot that is searched until it is closed. */
export interface OpenSnapshot {
  readonly search: ListSnapshot['search'];
  /** True once it is closed or its thread has ended by itself: it answers no more. */
  readonly ended: boolean;
  /** True once it should be built anew even though nothing has changed. */
  readonly isOld: boolean;
  close(): Promise<void>;
}

/** Builds a snapshot of every list as it stood at `version`. */
export type BuildSnapshot = (version: number) => Promise<OpenSnapshot>;

/** Nothing is loaded before the first search. */
export function createListIndex(sources: Sources, build: BuildSnapshot): ListIndex {
  return new Follower(sources, build);
}

interface Held {
  readonly version: number;
  readonly open: OpenSnapshot;
  /** Pieces of work that search in it. */
  users: number;
  /** A later one has taken its place: whoever is the last to leave closes it. */
  retired: boolean;
}

/** Keeps what is searched in step with the database, building each snapshot aside. */
class Follower implements ListIndex {
  readonly #sources: Sources;
  readonly #build: BuildSnapshot;
  #held: Held | null = null;
  #building: Promise<Held> | null = null;
  #closed = false;

  constructor(sources: Sources, build: BuildSnapshot) {
    this.#sources = sources;
    this.#build = build;
  }

  async prepare(): Promise<void> {
    const version = await listsVersion(this.#sources.db);
    const held = this.#living();
    if (version > 0 && (held?.version !== version || held.open.isOld)) await this.#renewed();
  }

  async withCurrent<T>(work: (snapshot: ListSnapshot) => Promise<T>): Promise<T> {
    const version = await listsVersion(this.#sources.db);
    const held = this.#living();
    // A restored backup may be older than what is held: any difference counts.
    if (held !== null && held.version !== version) this.#renewed().catch(() => undefined);
    return this.#used(held ?? (await this.#renewed()), work);
  }

  async withLatest<T>(work: (snapshot: ListSnapshot) => Promise<T>): Promise<T> {
    for (;;) {
      const version = await listsVersion(this.#sources.db);
      const held = this.#living();
      if (held?.version === version) return this.#used(held, work);
      await this.#renewed();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#building?.catch(() => undefined);
    await this.#held?.open.close();
  }

  /** Null when there is none yet, or its thread has taken it along. */
  #living(): Held | null {
    return this.#held !== null && !this.#held.open.ended ? this.#held : null;
  }

  async #used<T>(held: Held, work: (snapshot: ListSnapshot) => Promise<T>): Promise<T> {
    held.users += 1;
    try {
      return await work({
        version: held.version,
        search: (subjects, options) => held.open.search(subjects, options),
      });
    } finally {
      held.users -= 1;
      if (held.retired && held.users === 0) await held.open.close();
    }
  }

  /** One build at a time; whoever comes meanwhile waits for the same. */
  #renewed(): Promise<Held> {
    this.#building ??= this.#renew().finally(() => {
      this.#building = null;
    });
    return this.#building;
  }

  async #renew(): Promise<Held> {
    const { db, log } = this.#sources;
    if (this.#closed) throw new Error('the index of lists is closed');
    const start = performance.now();
    try {
      const version = await listsVersion(db);
      const open = await this.#build(version);
      const held = { version, open, users: 0, retired: false };
      const before = this.#held;
      this.#held = held;
      log.info('lists.indexed', { count: version, tookMs: Math.round(performance.now() - start) });
      await retire(before);
      return held;
    } catch (error) {
      log.error('lists.not_indexed', { error });
      throw error;
    }
  }
}

async function retire(held: Held | null): Promise<void> {
  if (held === null) return;
  held.retired = true;
  if (held.users === 0) await held.open.close();
}
