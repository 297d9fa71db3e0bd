import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import autocannon, { type Request, type Result } from 'autocannon';
import { measureBareInserts, settleDatabase } from './bare-inserts.ts';
import { headersOf, makeSessions, processorSeconds, startBenchedProduct } from './benched-product.ts';
import { percentile } from './statistics.ts';
import { sendSteadily } from './steady-rate.ts';
import type { Suite } from './suite.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

interface Pressure {
  readonly connections: number;
  readonly duration: number;
}

/** Requests per second and latency of the two calls that every integration makes, and the limit that HTTP itself sets. */
export const apiSuite: Suite = {
  name: 'api',
  description:
    "token and status: requests per second and p99, the token's two inserts by the bare driver, and the limit without database",
  options: {
    seconds: 'length of each measurement (10)',
    connections: 'connections at the same time (20)',
    rounds: 'tokens and their bare inserts, and status and status at 80 %, in turn, this often (3)',
    database: 'URL of an empty database on a server of its own (the embedded one)',
  },
  async run(options) {
    const pressure = { connections: Number(options.connections ?? 20), duration: Number(options.seconds ?? 10) };
    return {
      ...pressure,
      loadBefore: loadavg()[0],
      note: 'load generator, API, two idle workers and PostgreSQL share this machine',
      withDatabase: await measureProduct(pressure, {
        rounds: Number(options.rounds ?? 3),
        databaseUrl: options.database ?? null,
      }),
      withoutDatabase: await measureWithoutDatabase(pressure),
    };
  },
};

interface ProductPlan {
  readonly rounds: number;
  readonly databaseUrl: string | null;
}

async function measureProduct(pressure: Pressure, { rounds, databaseUrl }: ProductPlan) {
  const product = await startBenchedProduct(null, databaseUrl);
  try {
    const headers = headersOf(product.keys);
    const scanRefs = await makeSessions(product, ASKED_FOR);
    const target: Target = { url: product.url, headers, scanRefs, pressure, apiPid: product.pids()[0] };
    const { connections, duration: seconds } = pressure;
    const turns: Turn[] = [];
    // Node compiles for good only what ran some thousands of times, and the first turn would be the machine's, not the API's.
    await measureCall(target, tokenCalls(target));
    // In turn, so that whatever else the machine does meanwhile meets both.
    for (let turn = 0; turn < rounds; turn += 1)
      turns.push({
        bareInserts: await measureBareInserts({ url: product.databaseUrl, connections, seconds }),
        token: await measureCall(target, tokenCalls(target)),
      });
    await settleDatabase(product.databaseUrl);
    return { ...compare(turns), ...(await measureStatus(rounds, target)) };
  } finally {
    await product.stop();
  }
}

interface Turn {
  readonly bareInserts: number;
  readonly token: Awaited<ReturnType<typeof measureCall>>;
}

/** The middle turn of each, and the middle one of the shares that tokens reached of the bare inserts just before. */
function compare(turns: readonly Turn[]) {
  const shareOf = ({ bareInserts, token }: Turn): number =>
    Math.round((100 * token.requestsPerSecond) / bareInserts) / 100;
  const middle = (values: readonly number[]): number => percentile(values, 0.5);
  return {
    tokensPerSecond: middle(turns.map(({ token }) => token.requestsPerSecond)),
    bareInsertsPerSecond: middle(turns.map(({ bareInserts }) => bareInserts)),
    tokenShareOfBareInserts: middle(turns.map(shareOf)),
    turns: turns.map((turn) => ({ ...turn, share: shareOf(turn) })),
  };
}

/** The most, and below it, in turn: on a machine that is faster now and slower then, 80 % of another minute's most is not 80 %. */
async function measureStatus(rounds: number, target: Target) {
  await measureCall(target, statusCalls(target));
  const turns = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const status = await measureCall(target, statusCalls(target));
    const at80Percent = await measureAt(status.requestsPerSecond * 0.8, target);
    turns.push({ status, at80Percent, p99ToP50: Math.round((10 * at80Percent.p99Ms) / at80Percent.p50Ms) / 10 });
  }
  const ratios = turns.map(({ p99ToP50 }) => p99ToP50);
  return { statusTurns: turns, statusP99ToP50At80Percent: percentile(ratios, 0.5) };
}

/** At a rate below the most, where the wait for one another is the server's and not the load's. */
async function measureAt(rate: number, { url, headers, scanRefs, pressure }: Target) {
  const { connections, duration: seconds } = pressure;
  const bodies = scanRefs.map((scanRef) => JSON.stringify({ scanRef }));
  const load = { url: `${url}/api/v2/status`, headers, bodies, connections };
  // Requests that come one by one take other ways through the code than those that come twenty at once: it is compiled anew.
  await sendSteadily({ ...load, perSecond: rate, seconds: 3 });
  return sendSteadily({ ...load, perSecond: rate, seconds });
}

async function measureWithoutDatabase(pressure: Pressure) {
  const server = fork(join(import.meta.dirname, 'without-database.ts'));
  try {
    const url = await addressOf(server);
    const scanRefs = ['00000000-0000-4000-8000-000000000000'];
    const target: Target = { url, headers: JSON_TYPE, scanRefs, pressure, apiPid: server.pid };
    return {
      token: await measureCall(target, tokenCalls(target)),
      status: await measureCall(target, statusCalls(target)),
    };
  } finally {
    server.kill();
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  const [address] = await once(server, 'message');
  return String(address);
}

/** As many sessions as are asked for: nobody asks twenty times at once for the same one. */
const ASKED_FOR = 500;

interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sessions that are asked for in turn. */
  readonly scanRefs: readonly string[];
  readonly pressure: Pressure;
  /** The process that answers. */
  readonly apiPid: number | undefined;
}

const tokenCalls = ({ headers }: Target): Request[] => [
  callTo('/api/v2/token', headers, { clientId: 'bench', firstName: 'Anna', country: 'lt' }),
];

const statusCalls = ({ headers, scanRefs }: Target): Request[] =>
  scanRefs.map((scanRef) => callTo('/api/v2/status', headers, { scanRef }));

function callTo(path: string, headers: Target['headers'], body: unknown): Request {
  return { method: 'POST', path, headers, body: JSON.stringify(body) };
}

async function measureCall({ url, pressure, apiPid }: Target, requests: Request[]) {
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
