import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadEngines } from '@bonafide/checks';
import { DEMO_NAMES, demoVerification } from '@bonafide/testkit';
import { buildApp } from '../api-app.ts';
import { type ComposedDeps, composeDeps } from '../compose.ts';
import type { Config } from '../config/config.ts';
import { registerJobHandlers } from '../job-handlers.ts';
import { createPartner } from '../partners/create-partner.ts';
import { silentLog } from '../platform/log/log.ts';
import { workQueues } from '../platform/queue/worker.ts';
import { systemRandom } from '../platform/random.ts';
import { openDatabase } from '../supervisor/open-database.ts';

/** How a whole verification went. */
export interface Trial {
  /** The contract's `overall` in the final webhook. */
  readonly overall: string;
  readonly tookMs: number;
}

const WEBHOOK_WITHIN_MS = 120_000;

/**
 * Plays one verification from the token to the final webhook on an installation of its own, made in `config.dataDir` and taken down
 * again: database, API, worker, engines, and a receiver on this machine. The person and the document are drawn.
 */
export async function tryVerification(config: Config): Promise<Trial> {
  const database = await openDatabase(config, { random: systemRandom, log: silentLog });
  const deps = await composeDeps({ ...config, databaseUrl: database.url }, 'worker', silentLog);
  const receiver = createReceiver();
  try {
    await workQueues(deps.queue.boss, registerJobHandlers(deps, loadEngines), silentLog);
    return await play(deps, receiver);
  } finally {
    receiver.server.close();
    await deps.close();
    await database.embedded?.stop();
  }
}

async function play(deps: ComposedDeps, receiver: Receiver): Promise<Trial> {
  const app = await buildApp(deps);
  await app.listen({ host: '127.0.0.1', port: 0 });
  try {
    const { credentials } = await createPartner(deps, {
      name: 'Trial',
      environment: 'DEV',
      webhookUrl: await receiver.url(),
      settings: { allowLoopbackWebhooks: true },
    });
    const api = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/api/v2`;
    const call = caller(api, `${credentials.apiKey}:${credentials.apiSecret}`);
    const start = performance.now();
    const { authToken } = await call<{ authToken: string }>('token', { clientId: 'trial' });
    await call('process', await processRequest(authToken));
    const overall = await receiver.finalStatus();
    return { overall, tookMs: Math.round(performance.now() - start) };
  } finally {
    await app.close();
  }
}

async function processRequest(token: string): Promise<object> {
  const demo = await demoVerification(DEMO_NAMES[0] ?? '');
  const base64 = (bytes: Buffer) => bytes.toString('base64');
  const images = { FRONT: base64(demo.front), FACE: base64(demo.selfie) };
  return { token, country: 'LT', documentType: 'PASSPORT', images };
}

function caller(api: string, credentials: string): <T>(path: string, body: object) => Promise<T> {
  const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
  return async <T>(path: string, body: object) => {
    const headers = { authorization, 'content-type': 'application/json' };
    const answer = await fetch(`${api}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  };
}

interface Receiver {
  readonly server: Server;
  url(): Promise<string>;
  /** `overall` of the first final webhook. */
  finalStatus(): Promise<string>;
}

function createReceiver(): Receiver {
  const final = Promise.withResolvers<string>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const payload = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
        readonly final?: boolean;
        readonly status?: { readonly overall?: string };
      };
      response.end();
      if (payload.final === true) final.resolve(payload.status?.overall ?? 'unknown');
    });
  });
  return {
    server,
    url: () =>
      new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
      }),
    finalStatus() {
      setTimeout(() => final.reject(new Error('no final webhook came')), WEBHOOK_WITHIN_MS).unref();
      return final.promise;
    },
  };
}
