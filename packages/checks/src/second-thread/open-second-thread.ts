import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { TamperSignal } from '@bonafide/domain';
import type { DecodedImage, LoadModel, ModelErrorCode, PictureInput, PrintInput } from '@bonafide/imaging';
import type { FacesReading } from '../reading.ts';
import { type Answered, type Asked, END, type Failure, type Reply, type Request } from './messages.ts';
import { type PlacedPicture, SharedPlaces } from './shared-places.ts';

/**
 * A thread that finds portraits and traces of attacks while the calling one reads text, and runs the networks of faces for it:
 * networks keep the thread busy that runs them, and lie in memory once.
 */
export interface SecondThread {
  /** Has the thread load its code before anybody asks it for something. */
  start(): void;
  readonly loadModel: LoadModel;
  /** Copies a picture to where both threads see it; the caller gives its own back. */
  share(image: DecodedImage): PlacedPicture;
  /** Places are pixels of the stored image. `image` should be shared. */
  readPortraits(image: DecodedImage): Promise<FacesReading>;
  measurePicture(input: PictureInput): Promise<readonly TamperSignal[]>;
  measurePrint(input: PrintInput): Promise<readonly TamperSignal[]>;
  close(): Promise<void>;
}

const ENTRY = new URL('./second-thread-entry.ts', import.meta.url);
/** Megabytes for objects that live briefly; pictures and networks lie outside the heap. */
const BRIEF_MEGABYTES = 8;

/** Starts the thread with the first call, if not before, and anew when it died. It keeps the process alive only while somebody waits. */
export function openSecondThread({ embedderCard = null }: { embedderCard?: URL | null } = {}): SecondThread {
  let life: Life | null = null;
  const places = new SharedPlaces();
  const living = (): Life => {
    if (life === null || life.ended) life = new Life();
    return life;
  };
  const ask = <Kind extends keyof Asked>(kind: Kind, asked: Asked[Kind]): Promise<Answered[Kind]> =>
    living().ask(kind, asked);
  return {
    start: () => void living(),
    async loadModel({ href }) {
      const loaded = await ask('load', { card: href });
      return { ...loaded, run: (inputs) => ask('run', { card: href, inputs }) };
    },
    share: (image) => places.place(image),
    readPortraits: ({ width, height, data, scale }) =>
      ask('portraits', { image: { width, height, data }, scale, embedderCard: embedderCard?.href ?? null }),
    measurePicture: (input) => ask('pictureTraces', input),
    measurePrint: (input) => ask('printTraces', input),
    close: async () => life?.stop(),
  };
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** One life of the thread. When it ends, whoever waits fails. */
class Life {
  ended = false;
  #exited = false;
  readonly #worker = new Worker(ENTRY, { resourceLimits: { maxYoungGenerationSizeMb: BRIEF_MEGABYTES } });
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;

  constructor() {
    this.#worker.unref();
    this.#worker.on('message', (reply: Reply) => this.#settle(reply));
    this.#worker.on('error', () => this.#end());
    this.#worker.on('exit', () => {
      this.#exited = true;
      this.#end();
    });
  }

  ask<Kind extends keyof Asked>(kind: Kind, asked: Asked[Kind]): Promise<Answered[Kind]> {
    const call = ++this.#calls;
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject });
      this.#worker.postMessage({ call, request: { kind, asked } as Request });
    });
  }

  async stop(): Promise<void> {
    if (this.#exited) return;
    this.#end();
    this.#worker.ref();
    this.#worker.postMessage(END);
    await once(this.#worker, 'exit');
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.call);
    this.#waiting.delete(reply.call);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('failure' in reply) void errorOf(reply.failure).then(waiting?.reject);
    else waiting?.resolve(reply.answer as never);
  }

  #end(): void {
    this.ended = true;
    for (const { reject } of this.#waiting.values()) reject(new Error('the second thread has ended'));
    this.#waiting.clear();
  }
}

async function errorOf({ message, model }: Failure): Promise<Error> {
  if (model === null) return new Error(message);
  // Not at the top: all of imaging would be loaded before the thread can be started.
  const { ModelError } = await import('@bonafide/imaging');
  return new ModelError(model.code as ModelErrorCode, model.name);
}
