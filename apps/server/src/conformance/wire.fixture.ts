import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadEngines } from '@bonafide/checks';
import { demoVerification } from '@bonafide/testkit';
import { drawnPdf } from '../additional-steps/papers.fixture.ts';
import { buildApp } from '../api-app.ts';
import { openRiskData } from '../ip-risk/open-risk-data.ts';
import { registerJobHandlers } from '../job-handlers.ts';
import { createPartner } from '../partners/create-partner.ts';
import { ENVIRONMENTS } from '../partners/settings.ts';
import { judgeAttempt } from '../pipeline/purposes.ts';
import { sweep } from '../pipeline/sweep/sweep.ts';
import { verifySession } from '../pipeline/verify-session.ts';
import { systemClock } from '../platform/clock.ts';
import { silentLog } from '../platform/log/log.ts';
import { findSession } from '../sessions/queries.ts';
import { scriptedDocument, scriptedOutcome } from '../testing/scripted-outcome.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { writeRiskFolder } from './risk-folder.fixture.ts';
import type { DrawnPerson, Found, HeardWebhook, Wire } from './wire.ts';

const DAY_MS = 86_400_000;

interface Keys {
  readonly origin: string;
  readonly authorization: string | null;
  readonly signingKey: string;
}

/** The product's API listening on loopback, a worker that decides as told, a receiver of webhooks, and a first partner's wire to them. */
export async function openWire(): Promise<{ readonly wire: Wire; close(): Promise<void> }> {
  const riskFolder = await writeRiskFolder();
  const riskData = openRiskData(riskFolder, { clock: systemClock, log: silentLog });
  const test = await createTestDeps({ config: { requestsPerHour: 1_000_000 }, riskData });
  const app = await buildApp(test.deps);
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  const receiver = await openReceiver();
  const work = createWorker(test);

  const partner: Wire['partner'] = async (environment = 'TEST', settings = {}, credits = {}) => {
    const known = ENVIRONMENTS.find((name) => name === environment);
    if (known === undefined) throw new Error(`no environment ${environment}`);
    const { credentials } = await createPartner(test.deps, {
      name: 'Shop',
      environment: known,
      webhookUrl: receiver.url,
      settings: { allowLoopbackWebhooks: true, ...settings },
      credits,
    });
    const basic = Buffer.from(`${credentials.apiKey}:${credentials.apiSecret}`).toString('base64');
    return wireTo({ origin, authorization: `Basic ${basic}`, signingKey: credentials.webhookSigningKey });
  };

  const apps = [app];
  async function limitedTo(requestsPerHour: number, keys: Keys): Promise<Wire> {
    const limited = await buildApp({ ...test.deps, config: { ...test.deps.config, requestsPerHour } });
    apps.push(limited);
    return wireTo({ ...keys, origin: await limited.listen({ port: 0, host: '127.0.0.1' }) });
  }

  function wireTo(keys: Keys): Wire {
    const { origin, authorization, signingKey } = keys;
    const send: Wire['send'] = async (method, path, body, headers = {}) => {
      const answer = await fetch(`${origin}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(authorization === null ? {} : { authorization }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isRaw(body) ? body : JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, text, json: parsed(text) };
    };
    return {
      send,
      partner,
      signingKey,
      hook: receiver.url,
      post: (path, body) => send('POST', path, body),
      get: (path) => send('GET', path),
      heard: async (scanRef, found = 'approved') => {
        await work(found);
        return receiver.heard.filter(({ body }) => body.scanRef === scanRef);
      },
      heardAt: async (path, found = 'approved') => {
        await work(found);
        return receiver.heard.filter((message) => message.path === path);
      },
      async pass(days) {
        for (let day = 0; day < days; day += 1) {
          test.clock.advance(DAY_MS);
          await work('approved');
        }
      },
      drawPerson,
      async drawProof() {
        const { bytes, truth } = await drawnPdf();
        return { file: bytes.toString('base64'), name: truth.name, address: truth.address.join(', ') };
      },
      limitedTo: (requestsPerHour) => limitedTo(requestsPerHour, keys),
      authorised: (header) => wireTo({ ...keys, authorization: header }),
    };
  }

  return {
    wire: await partner(),
    async close() {
      for (const one of apps) await one.close();
      await receiver.close();
      await test.close();
      await rm(riskFolder, { recursive: true });
    },
  };
}

const isRaw = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array;

const PLAYS = { anna: 'anna-utopia-passport', noor: 'noor-wrong-face' } as const;
const drawn = new Map<keyof typeof PLAYS, Promise<DrawnPerson>>();

function drawPerson(name: keyof typeof PLAYS): Promise<DrawnPerson> {
  const known = drawn.get(name) ?? demoVerification(PLAYS[name]).then(inBase64);
  drawn.set(name, known);
  return known;
}

const inBase64 = ({ front, selfie }: { readonly front: Buffer; readonly selfie: Buffer }): DrawnPerson => ({
  front: front.toString('base64'),
  selfie: selfie.toString('base64'),
});

/** Works off what waits, sends failed messages again, and ends what is over. Whatever is verified meanwhile is found as told. */
function createWorker({ deps, jobs, clock }: TestDeps): (found: Found) => Promise<void> {
  const noEngines = async () => ({ document: {}, face: {} }) as never;
  const seeing = registerJobHandlers(deps, loadEngines);
  return async (found) => {
    const blind = {
      ...registerJobHandlers(deps, noEngines),
      'verify-session': async (attempt: { readonly sessionId: string; readonly attempt: number }) => {
        const session = await findSession(deps.db, attempt.sessionId);
        if (session?.purpose !== 'verification') return judgeAttempt(deps, noEngines, attempt);
        if (found === 'pictures') throw new Error('these pictures are for the real engines');
        return verifySession(deps, noEngines, attempt, async (_, { network }) => ({
          ...inventedOutcome(found, clock.now()),
          ...(network && { network }),
        }));
      },
    };
    const handlers = found === 'pictures' ? seeing : blind;
    for (let round = 0; round < 2; round += 1) {
      await jobs.run(handlers);
      clock.advance(1_000);
      await sweep(deps);
      await jobs.run(handlers);
    }
  };
}

function inventedOutcome(found: Exclude<Found, 'pictures'>, now: Date) {
  if (found !== 'expiring') return scriptedOutcome(found);
  const dateOfExpiry = new Date(now.getTime() + 40 * DAY_MS).toISOString().slice(0, 10);
  return { ...scriptedOutcome(), document: scriptedDocument({ dateOfExpiry }) };
}

/** Answers 200; behind `/fails-once` 500 to every first message, and behind `/never` to all. */
async function openReceiver() {
  const heard: HeardWebhook[] = [];
  const server = createServer(async (request, reply) => {
    const raw = Buffer.concat(await request.toArray());
    const { method = '', url: path = '', headers } = request;
    const first = heard.every((one) => one.path !== path);
    const body = Object(parsed(raw.toString('utf8')));
    heard.push({ method, path, headers, raw, event: String(headers['idenfy-event-type']), body });
    reply.writeHead(path === '/never' || (first && path.startsWith('/fails-once')) ? 500 : 200).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
