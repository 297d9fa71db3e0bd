import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon, { type Request, type Result } from 'autocannon';
import { processorSeconds } from '../benched-product.ts';

export const JSON_TYPE = { 'content-type': 'application/json' };

export interface Pressure {
  readonly connections: number;
  readonly duration: number;
}

export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sessions that are asked for in turn. */
  readonly scanRefs: readonly string[];
  readonly pressure: Pressure;
  /** The process that answers. */
  readonly apiPid: number | undefined;
}

export const tokenCalls = ({ headers }: Target): Request[] => [
  callTo('/api/v2/token', headers, { clientId: 'bench', firstName: 'Anna', country: 'lt' }),
];

export const statusCalls = ({ headers, scanRefs }: Target): Request[] =>
  scanRefs.map((scanRef) => callTo('/api/v2/status', headers, { scanRef }));

function callTo(path: string, headers: Target['headers'], body: unknown): Request {
  return { method: 'POST', path, headers, body: JSON.stringify(body) };
}

export type MeasuredCall = ReturnType<typeof summary> & {
  /** Of the process that answers, for each request; NaN where it cannot be told. */
  readonly processorUsEach: number;
};

/** The most: every connection asks again as soon as it is answered. */
export async function measureCall({ url, pressure, apiPid }: Target, requests: Request[]): Promise<MeasuredCall> {
  // The first second compiles code and opens connections.
  await autocannon({ url, ...pressure, duration: 1, requests });
  const before = secondsOf(apiPid);
  const result = await autocannon({ url, ...pressure, requests });
  const spent = secondsOf(apiPid) - before;
  return { ...summary(result), processorUsEach: Math.round((1e6 * spent) / result.requests.total) };
}

/** Processor seconds of the process so far: what a request costs is seen on a busy machine too. NaN where it cannot be told. */
function secondsOf(pid: number | undefined): number {
  return (pid === undefined ? null : processorSeconds([pid])) ?? Number.NaN;
}

function summary(result: Result) {
  return {
    requestsPerSecond: Math.round(result.requests.average),
    requests: result.requests.total,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    maxMs: result.latency.max,
    failed: result.non2xx + result.errors,
  };
}

/** Does `work` while a server runs as its own process. `script` sends its address as soon as it listens. */
export async function withServer<Result>(
  { script, args = [] }: { readonly script: string; readonly args?: readonly string[] },
  work: (url: string, server: ChildProcess) => Promise<Result>,
): Promise<Result> {
  const server = fork(script, args);
  try {
    const [address] = await once(server, 'message');
    return await work(String(address), server);
  } finally {
    server.kill();
  }
}
