import { loadavg } from 'node:os';
import { join } from 'node:path';
import { headersOf, makeSessions, startBenchedProduct } from '../benched-product.ts';
import { percentile } from '../statistics.ts';
import type { Suite } from '../suite.ts';
import { measureBareInserts, settleDatabase } from './bare-inserts.ts';
import {
  JSON_TYPE,
  type MeasuredCall,
  measureCall,
  type Pressure,
  statusCalls,
  type Target,
  tokenCalls,
  withServer,
} from './measure-call.ts';
import { measureStatus } from './status-turns.ts';

/** Requests per second and latency of the two calls that every integration makes, and the limit that HTTP itself sets. */
export const apiSuite: Suite = {
  name: 'api',
  description:
    'token and status: requests per second and p99, both by the bare driver, one busy thread, and the limit without database',
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

/** As many sessions as are asked for: nobody asks twenty times at once for the same one. */
const ASKED_FOR = 500;

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
    return { ...compare(turns), ...(await measureStatus(rounds, target, product.databaseUrl)) };
  } finally {
    await product.stop();
  }
}

interface Turn {
  readonly bareInserts: number;
  readonly token: MeasuredCall;
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

const WITHOUT_DATABASE = { script: join(import.meta.dirname, 'memory-server.ts') };

function measureWithoutDatabase(pressure: Pressure) {
  return withServer(WITHOUT_DATABASE, async (url, { pid: apiPid }) => {
    const scanRefs = ['00000000-0000-4000-8000-000000000000'];
    const target: Target = { url, headers: JSON_TYPE, scanRefs, pressure, apiPid };
    return {
      token: await measureCall(target, tokenCalls(target)),
      status: await measureCall(target, statusCalls(target)),
    };
  });
}
