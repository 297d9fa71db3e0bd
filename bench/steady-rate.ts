import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from './statistics.ts';
import { postRequest, SteadyConnection } from './steady-connection.ts';

export interface SteadyRate {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Posted in turn, over and over. */
  readonly bodies: readonly string[];
  readonly perSecond: number;
  readonly seconds: number;
  /** Sent at the same rate over the same connections beforehand and not counted, while those open and code is compiled (0). */
  readonly settleSeconds?: number;
  /** Connections at most; a request that finds none free waits, and its wait counts. */
  readonly connections: number;
}

export interface SteadyAnswers {
  readonly requestsPerSecond: number;
  readonly requests: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly failed: number;
}

/**
 * Posts at even distances whatever the answers take, each timed from the moment it was due: a server that stalls does not slow its
 * callers down, and everybody who would have come meanwhile is counted. (autocannon's `overallRate` sends each second's requests as
 * fast as it can and then waits for the next second, and counts every slow answer again for each millisecond of it.) Up to a
 * millisecond of every figure is the distance of this process's own timer.
 */
export async function sendSteadily(load: SteadyRate): Promise<SteadyAnswers> {
  const settling = Math.round(load.perSecond * (load.settleSeconds ?? 0));
  const count = Math.round(load.perSecond * load.seconds);
  const took = new Float64Array(count);
  const all = Promise.withResolvers<void>();
  const began = performance.now();
  const dueAt = (place: number): number => began + (place * 1000) / load.perSecond;
  let answered = 0;
  let failed = 0;
  const line = new Line(load, (due, isFine) => {
    if (due < dueAt(settling)) return;
    took[answered] = performance.now() - due;
    answered += 1;
    if (!isFine) failed += 1;
    if (answered === count) all.resolve();
  });
  for (let posted = 0; posted < settling + count; ) {
    const due = dueAt(posted);
    if (due > performance.now()) await sleep(1);
    else {
      line.post(due);
      posted += 1;
    }
  }
  await all.promise;
  const seconds = (performance.now() - dueAt(settling)) / 1000;
  line.close();
  return { requestsPerSecond: Math.round(count / seconds), requests: count, ...latencies(took), failed };
}

function latencies(took: Float64Array): Pick<SteadyAnswers, 'p50Ms' | 'p99Ms' | 'maxMs'> {
  const values = [...took];
  const tenths = (rank: number): number => Math.round(percentile(values, rank) * 10) / 10;
  return { p50Ms: tenths(0.5), p99Ms: tenths(0.99), maxMs: tenths(1) };
}

const EMPTY = Buffer.alloc(0);

/**
 * The connections, and the requests that wait for one. Without promises: tens of thousands of them that live for seconds make the
 * collector of this process stop for longer than the answers take that it measures.
 */
class Line {
  readonly #url: URL;
  readonly #requests: readonly Buffer[];
  readonly #answered: (due: number, isFine: boolean) => void;
  #posted = 0;
  readonly #free: SteadyConnection[];
  /** When each was due. */
  readonly #waiting: number[] = [];

  constructor({ url, headers, bodies, connections }: SteadyRate, answered: (due: number, isFine: boolean) => void) {
    this.#url = new URL(url);
    this.#requests = bodies.map((body) => postRequest(this.#url, headers, body));
    this.#answered = answered;
    this.#free = Array.from({ length: connections }, () => new SteadyConnection(this.#url));
  }

  post(due: number): void {
    const connection = this.#free.shift();
    if (connection) this.#postOn(connection, due);
    else this.#waiting.push(due);
  }

  close(): void {
    for (const connection of this.#free) connection.close();
  }

  #postOn(connection: SteadyConnection, due: number): void {
    const request = this.#requests[this.#posted++ % this.#requests.length] ?? EMPTY;
    connection.post(request, (isFine) => {
      this.#answered(due, isFine);
      const next = connection.usable ? connection : new SteadyConnection(this.#url);
      const first = this.#waiting.shift();
      if (first === undefined) this.#free.push(next);
      else this.#postOn(next, first);
    });
  }
}
