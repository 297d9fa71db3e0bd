import type { ListChanges, ScreeningThread } from '@bonafide/screening';
import type { VersionMark } from '../lists/queries.ts';
import type { OpenSnapshot } from './list-index.ts';

interface Indexed {
  /** Searches everything as it was indexed. */
  readonly thread: ScreeningThread;
  /** What was indexed; null where nothing was published yet. */
  readonly mark: VersionMark | null;
  readonly indexedAnewMs: number;
}

type Search = Pick<ScreeningThread, 'searchAll'>;

/** Everything on the lists in a thread, with and without what has changed since. The thread ends with the last that is open of it. */
export class SearchedLists {
  readonly mark: VersionMark | null;
  readonly #thread: ScreeningThread;
  readonly #oldFrom: number;
  #open = 0;
  #closed = false;

  constructor({ thread, mark, indexedAnewMs }: Indexed) {
    this.mark = mark;
    this.#thread = thread;
    this.#oldFrom = performance.now() + indexedAnewMs;
  }

  get ended(): boolean {
    return this.#closed || this.#thread.ended;
  }

  get isOld(): boolean {
    return performance.now() >= this.#oldFrom;
  }

  open(): OpenSnapshot {
    return this.#opened({ search: this.#thread, hasChanges: false, close: async () => undefined });
  }

  async openChanges(changes: ListChanges): Promise<OpenSnapshot> {
    const opened = await this.#thread.openChanges(changes);
    return this.#opened({ search: opened, hasChanges: true, close: () => opened.close() });
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

  #opened(own: { search: Search; hasChanges: boolean; close(): Promise<void> }): OpenSnapshot {
    this.#open += 1;
    let closed = false;
    const lists = this;
    return {
      search: (subjects, options) => own.search.searchAll(subjects, options),
      get ended() {
        return closed || lists.ended;
      },
      get isOld() {
        return own.hasChanges && lists.isOld;
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
