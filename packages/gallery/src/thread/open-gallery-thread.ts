import { Worker } from 'node:worker_threads';
import type { Wanted } from '../candidates.ts';
import type { Template } from '../gallery.ts';
import { DESCRIPTOR_LENGTH } from '../quantise.ts';
import type { PackedTemplates, Reply, Request, SearchAnswer, Target } from './messages.ts';

/** Galleries in a thread of their own. Requests are answered in the order in which they were made. */
export interface GalleryThread {
  add(partition: string, templates: readonly Template[], target?: Target): Promise<void>;
  remove(partition: string, ids: readonly number[], target?: Target): Promise<void>;
  search(partition: string, descriptor: ArrayLike<number>, wanted: Wanted): Promise<SearchAnswer>;
  /** Starts an empty gallery aside, to be filled under the target `next`, while searches go on in the current one. */
  begin(): Promise<void>;
  /** Puts the gallery that was filled aside in the place of the current one. */
  swap(): Promise<void>;
  /** True once the thread has ended by itself; every request then fails. */
  readonly ended: boolean;
  close(): Promise<void>;
}

/** Megabytes for objects that live briefly: the templates themselves lie outside the heap. */
const BRIEF_MEGABYTES = 4;

/** Starts the thread. It does not keep the process alive. */
export function openGalleryThread(): GalleryThread {
  const calls = new Calls(
    new Worker(new URL('./gallery-thread.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: BRIEF_MEGABYTES },
    }),
  );
  const done = async (request: Request, transfer: ArrayBuffer[] = []) => void (await calls.make(request, transfer));
  return {
    add: (partition, templates, target = 'current') => {
      const packed = pack(templates);
      return done({ kind: 'add', target, partition, ...packed }, [packed.ids.buffer, packed.descriptors.buffer]);
    },
    remove: (partition, ids, target = 'current') => done({ kind: 'remove', target, partition, ids }),
    search: async (partition, descriptor, { limit, radius }) => {
      const request = { kind: 'search', partition, descriptor: Float32Array.from(descriptor), limit, radius } as const;
      const found = await calls.make(request);
      if (found === null) throw new Error('the gallery thread answered nothing');
      return found;
    },
    begin: () => done({ kind: 'begin' }),
    swap: () => done({ kind: 'swap' }),
    get ended() {
      return calls.ended;
    },
    close: () => calls.close(),
  };
}

function pack(templates: readonly Template[]): PackedTemplates {
  const descriptors = new Float32Array(templates.length * DESCRIPTOR_LENGTH);
  for (const [at, { descriptor }] of templates.entries()) descriptors.set(descriptor, at * DESCRIPTOR_LENGTH);
  return { ids: Float64Array.from(templates, ({ id }) => id), descriptors };
}

interface Waiting {
  resolve(answer: SearchAnswer | null): void;
  reject(error: Error): void;
}

/** Requests under way. When the thread ends, all of them fail. */
class Calls {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  ended = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.unref();
    worker.on('message', (reply: Reply) => this.#settle(reply));
    worker.on('error', () => this.#end());
    worker.on('exit', () => this.#end());
  }

  make(request: Request, transfer: ArrayBuffer[] = []): Promise<SearchAnswer | null> {
    if (this.ended) return Promise.reject(new Error('the gallery thread has ended'));
    this.#last += 1;
    const call = this.#last;
    // While somebody waits for an answer the thread keeps the process alive.
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject });
      this.#worker.postMessage({ call, request }, transfer);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.call);
    this.#waiting.delete(reply.call);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.answer);
  }

  #end(): void {
    this.ended = true;
    for (const { reject } of this.#waiting.values()) reject(new Error('the gallery thread has ended'));
    this.#waiting.clear();
  }
}
