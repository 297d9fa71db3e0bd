import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { Call, Reply } from './messages.ts';

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** Requests to a thread. It keeps the process alive only while somebody waits; when it ends, whoever waits fails. */
export class Calls<Request, Answer> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting<Answer>>();
  #last = 0;
  ended = false;

  constructor(entry: URL, options: WorkerOptions = {}) {
    this.#worker = new Worker(entry, options);
    this.#worker.unref();
    this.#worker.on('message', (reply: Reply<Answer>) => this.#settle(reply));
    this.#worker.on('error', () => this.#end());
    this.#worker.on('exit', () => this.#end());
  }

  make(request: Request): Promise<Answer> {
    if (this.ended) return Promise.reject(new Error(ENDED));
    this.#last += 1;
    const call = this.#last;
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject });
      this.#worker.postMessage({ call, request } satisfies Call<Request>);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(reply: Reply<Answer>): void {
    const waiting = this.#waiting.get(reply.call);
    this.#waiting.delete(reply.call);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.answer);
  }

  #end(): void {
    this.ended = true;
    for (const { reject } of this.#waiting.values()) reject(new Error(ENDED));
    this.#waiting.clear();
  }
}

const ENDED = 'the screening thread has ended';
