import { Worker } from 'node:worker_threads';
import type { FrameTrack } from '@bonafide/imaging';
import { LIMITS } from '../../api/limits.ts';
import type { Measurement, MeasuringCall, MeasuringReply } from './messages.ts';

/** A place in the queue before the engines. Give it back whatever happens. */
export interface MeasuringPlace {
  measure(jpegs: readonly Uint8Array[], previous: FrameTrack | null): Promise<Measurement>;
  leave(): void;
}

/** Measures frames away from the thread that answers requests. */
export interface MeasuringThread {
  /** Null when enough waits already. */
  enter(): MeasuringPlace | null;
  /** Starts the thread and its models ahead of the first frame. */
  warm(): void;
  close(): Promise<void>;
}

export interface MeasuringOptions {
  /** Requests that may wait or be measured at a time. */
  readonly places?: number;
  readonly timeoutMs?: number;
  /** The module that the thread runs. */
  readonly entry?: URL;
}

const ENTRY = new URL('./measuring-worker.ts', import.meta.url);

/**
 * One thread, started when it is first needed and kept. When it dies or hangs, what waited is `unavailable` and the next frames
 * start another one. It does not keep the process alive.
 */
export function createMeasuringThread(options: MeasuringOptions = {}): MeasuringThread {
  const { places = LIMITS.measuringPlaces, timeoutMs = LIMITS.measuringMs, entry = ENTRY } = options;
  let runner: Runner | null = null;
  let taken = 0;
  const running = (): Runner => {
    if (!runner || runner.ended) runner = new Runner(entry, timeoutMs);
    return runner;
  };
  return {
    enter() {
      if (taken >= places) return null;
      taken += 1;
      let left = false;
      return {
        measure: (jpegs, previous) => running().measure(jpegs, previous),
        leave() {
          if (!left) taken -= 1;
          left = true;
        },
      };
    },
    warm() {
      if (!runner || runner.ended) void running().measure([], null);
    },
    async close() {
      await runner?.stop('closed');
    },
  };
}

/** One life of the thread. */
class Runner {
  ended = false;
  readonly #worker: Worker;
  readonly #timeoutMs: number;
  readonly #waiting = new Map<number, (measurement: Measurement) => void>();
  #calls = 0;

  constructor(entry: URL, timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
    this.#worker = new Worker(entry);
    this.#worker.unref();
    this.#worker.on('message', ({ call, measurement }: MeasuringReply) => this.#waiting.get(call)?.(measurement));
    this.#worker.on('error', (error) => this.#end(error instanceof Error ? error.name : 'unknown'));
    this.#worker.on('exit', () => this.#end('exited'));
  }

  measure(jpegs: readonly Uint8Array[], previous: FrameTrack | null): Promise<Measurement> {
    if (this.ended) return Promise.resolve({ kind: 'unavailable', code: 'exited' });
    this.#calls += 1;
    const message: MeasuringCall = { call: this.#calls, jpegs, previous };
    return new Promise((resolve) => {
      const late = setTimeout(() => void this.stop('timed_out'), this.#timeoutMs);
      this.#waiting.set(message.call, (measurement) => {
        clearTimeout(late);
        this.#waiting.delete(message.call);
        resolve(measurement);
      });
      this.#worker.postMessage(message);
    });
  }

  async stop(code: string): Promise<void> {
    this.#end(code);
    await this.#worker.terminate();
  }

  #end(code: string): void {
    this.ended = true;
    for (const settle of [...this.#waiting.values()]) settle({ kind: 'unavailable', code });
  }
}
