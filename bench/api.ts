import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import autocannon, { type Request, type Result } from 'autocannon';
import { measureBareInserts } from './bare-inserts.ts';
import { startBenchedProduct } from './benched-product.ts';
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
    database: 'URL of an empty database on a server of its own (the embedded one)',
  },
  async run(options) {
    const pressure = { connections: Number(options.connections ?? 20), duration: Number(options.seconds ?? 10) };
    return {
      ...pressure,
      loadBefore: loadavg()[0],
      note: 'load generator, API, two idle workers and PostgreSQL share this machine',
      withDatabase: await measureProduct(pressure, options.database ?? null),
      withoutDatabase: await measureWithoutDatabase(pressure),
    };
  },
};

async function measureProduct(pressure: Pressure, databaseUrl: string | null) {
  const product = await startBenchedProduct(null, databaseUrl);
  try {
    const { apiKey, apiSecret } = product.keys;
    const authorization = `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString('base64')}`;
    const headers = { ...JSON_TYPE, authorization };
    const { scanRef } = await makeToken(product.url, headers);
    const bare = () =>
      measureBareInserts({ url: product.databaseUrl, connections: pressure.connections, seconds: pressure.duration });
    const before = await bare();
    const calls = await measureCalls({ url: product.url, headers, scanRef, pressure });
    const bareInserts = Math.round((before + (await bare())) / 2);
    return {
      ...calls,
      bareInsertsPerSecond: bareInserts,
      tokenShareOfBareInserts: Math.round((100 * calls.token.requestsPerSecond) / bareInserts) / 100,
      statusAt80Percent: await measureAt(calls.status.requestsPerSecond * 0.8, {
        url: product.url,
        headers,
        scanRef,
        pressure,
      }),
    };
  } finally {
    await product.stop();
  }
}

/** At a rate below the most, where the wait for one another is the server's and not the load's. */
async function measureAt(rate: number, { url, headers, scanRef, pressure }: Target) {
  const request: Request = { method: 'POST', path: '/api/v2/status', headers, body: JSON.stringify({ scanRef }) };
  return summary(await autocannon({ url, ...pressure, overallRate: Math.round(rate), requests: [request] }));
}

async function measureWithoutDatabase(pressure: Pressure) {
  const server = fork(join(import.meta.dirname, 'without-database.ts'));
  try {
    const url = await addressOf(server);
    return await measureCalls({ url, headers: JSON_TYPE, scanRef: '00000000-0000-4000-8000-000000000000', pressure });
  } finally {
    server.kill();
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  const [address] = await once(server, 'message');
  return String(address);
}

async function makeToken(url: string, headers: Readonly<Record<string, string>>): Promise<{ scanRef: string }> {
  const body = JSON.stringify({ clientId: 'bench' });
  const answer = await fetch(`${url}/api/v2/token`, { method: 'POST', headers, body });
  if (answer.status !== 201) throw new Error(`the API answered ${answer.status}`);
  return (await answer.json()) as { scanRef: string };
}

interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly scanRef: string;
  readonly pressure: Pressure;
}

async function measureCalls({ url, headers, scanRef, pressure }: Target) {
  const call = (path: string, body: unknown): Request => ({
    method: 'POST',
    path,
    headers,
    body: JSON.stringify(body),
  });
  const measure = async (request: Request) => {
    // The first second compiles code and opens connections.
    await autocannon({ url, ...pressure, duration: 1, requests: [request] });
    return summary(await autocannon({ url, ...pressure, requests: [request] }));
  };
  return {
    token: await measure(call('/api/v2/token', { clientId: 'bench', firstName: 'Anna', country: 'lt' })),
    status: await measure(call('/api/v2/status', { scanRef })),
  };
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
