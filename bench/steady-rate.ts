import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from './statistics.ts';

export interface SteadyRate {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
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
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections, scheduling: 'fifo' });
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
        post(load, agent).then((isFine) => {
          took.push(performance.now() - due);
          if (!isFine) failed += 1;
        }),
      );
  }
  await Promise.all(answered);
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
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

/** Whether it was answered with success. */
function post({ url, headers, body }: SteadyRate, agent: Agent): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode !== undefined && answer.statusCode < 300));
    });
    sent.on('error', () => resolve(false));
    sent.end(body);
  });
}
