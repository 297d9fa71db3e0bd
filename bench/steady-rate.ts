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
  const line = new Line(load);
  const took: number[] = [];
  let failed = 0;
  const count = Math.round(load.perSecond * load.seconds);
  const began = performance.now();
  const answered: Promise<void>[] = [];
  while (answered.length < count) {
    const due = began + (answered.length * 1000) / load.perSecond;
    if (due > performance.now()) await sleep(1);
    else
      answered.push(
        line.post().then((isFine) => {
          took.push(performance.now() - due);
          if (!isFine) failed += 1;
        }),
      );
  }
  await Promise.all(answered);
  const seconds = (performance.now() - began) / 1000;
  line.close();
  const tenths = (ms: number): number => Math.round(ms * 10) / 10;
  return {
    requestsPerSecond: Math.round(count / seconds),
    requests: count,
    p50Ms: tenths(percentile(took, 0.5)),
    p99Ms: tenths(percentile(took, 0.99)),
    maxMs: tenths(percentile(took, 1)),
    failed,
  };
}

const EMPTY = Buffer.alloc(0);

/** The connections, and who waits for one. */
class Line {
  readonly #url: URL;
  readonly #requests: readonly Buffer[];
  #posted = 0;
  readonly #free: SteadyConnection[];
  readonly #waiting: ((connection: SteadyConnection) => void)[] = [];

  constructor({ url, headers, bodies, connections }: SteadyRate) {
    this.#url = new URL(url);
    this.#requests = bodies.map((body) => postRequest(this.#url, headers, body));
    this.#free = Array.from({ length: connections }, () => this.#connected());
  }

  async post(): Promise<boolean> {
    const request = this.#requests[this.#posted++ % this.#requests.length] ?? EMPTY;
    const connection =
      this.#free.shift() ?? (await new Promise<SteadyConnection>((resolve) => this.#waiting.push(resolve)));
    const isFine = await connection.post(request);
    const next = connection.usable ? connection : this.#connected();
    const first = this.#waiting.shift();
    if (first) first(next);
    else this.#free.push(next);
    return isFine;
  }

  close(): void {
    for (const connection of this.#free) connection.close();
  }

  #connected(): SteadyConnection {
    return new SteadyConnection(this.#url);
  }
}
