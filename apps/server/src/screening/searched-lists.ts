import type { ListChanges, ScreeningSnapshot, ScreeningThread } from '@bonafide/screening';
import type { VersionMark } from '../lists/queries.ts';
import type { OpenSnapshot } from './list-index.ts';

/** Everything on the lists, indexed. */
export interface IndexedLists {
  readonly snapshot: ScreeningSnapshot;
  /** What was indexed; null where nothing was published yet. */
  readonly mark: VersionMark | null;
  /** For so long changes are searched beside it. */
  readonly servesMs: number;
}

const NO_CHANGES: ListChanges = { entities: [], removedIds: [] };

/**
 * Everything on the lists in a thread, with and without what has changed since. What was opened stays as it is, also when everything was
 * indexed anew. The thread ends with the last that is open.
 */
export class SearchedLists {
  readonly #thread: ScreeningThread;
  #mark: VersionMark | null = null;
  #oldFrom = 0;
  #open = 0;
  #closed = false;

  constructor(thread: ScreeningThread) {
    this.#thread = thread;
  }

  /** What was indexed last. */
  get mark(): VersionMark | null {
    return this.#mark;
  }

  get ended(): boolean {
    return this.#closed || this.#thread.ended;
  }

  get isOld(): boolean {
    return performance.now() >= this.#oldFrom;
  }

  /** Takes what was indexed anew in the place of what it opens from now on, and opens it with these changes. */
  put({ snapshot, mark, servesMs }: IndexedLists, changes: ListChanges | null): Promise<OpenSnapshot> {
    return this.whileOpen(async () => {
      await this.#thread.swap(snapshot);
      this.#mark = mark;
      this.#oldFrom = performance.now() + servesMs;
      return this.#opened(changes);
    });
  }

  openChanges(changes: ListChanges): Promise<OpenSnapshot> {
    return this.#opened(changes);
  }

  /** The thread stays until `work` is over, whatever is closed meanwhile. */
  async whileOpen<T>(work: () => Promise<T>): Promise<T> {
    this.#open += 1;
    try {
      return await work();
    } finally {
      await this.#left();
    }
  }

  async #opened(changes: ListChanges | null): Promise<OpenSnapshot> {
    const own = await this.#thread.openChanges(changes ?? NO_CHANGES);
    this.#open += 1;
    let closed = false;
    const lists = this;
    return {
      search: (subjects, options) => own.searchAll(subjects, options),
      get ended() {
        return closed || lists.ended;
      },
      get isOld() {
        return changes !== null && lists.isOld;
      },
      async close() {
        if (closed) return;
        closed = true;
        if (!lists.ended) await own.close();
        await lists.#left();
      },
    };
  }

  async #left(): Promise<void> {
    this.#open -= 1;
    if (this.#open > 0) return;
    this.#closed = true;
    await this.#thread.close();
  }
}
