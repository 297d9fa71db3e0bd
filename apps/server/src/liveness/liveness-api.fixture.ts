import {
  type FlowLivenessAnswer,
  type FlowSession,
  flowLivenessAnswer,
  flowSession,
  TAB_HEADER,
  tokenRequest,
} from '@bonafide/contract';
import { seededRandom } from '@bonafide/testkit';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../api-app.ts';
import { createPartner } from '../partners/create-partner.ts';
import type { PartnerSettings } from '../partners/settings.ts';
import type { Random } from '../platform/ports.ts';
import { systemRandom } from '../platform/random.ts';
import { createSession } from '../sessions/create-session.ts';
import { createTestDeps, type TestDeps, type TestOverrides } from '../testing/test-deps.ts';
import type { MeasuringThread } from './engine/measuring-thread.ts';

export interface LivenessApi extends TestDeps {
  readonly app: FastifyInstance;
  /** A session that is being captured, in the tab `tab-a`. */
  person(request?: object, settings?: Partial<PartnerSettings>): Promise<Person>;
}

/** One session's hosted page. */
export interface Person {
  readonly sessionId: string;
  readonly token: string;
  readonly tab: string;
  call(path: string, body?: unknown, how?: Partial<Record<'tab' | 'token', string>>): Promise<Answer>;
  put(step: string, bytes: Uint8Array): Promise<Answer>;
  read(): Promise<FlowSession>;
  open(wish?: object): Promise<FlowLivenessAnswer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** The server's randomness, the same in every run: actions, hold times and colours with it. */
export function repeatedRandom(seed: number): Random {
  const seeded = seededRandom(seed);
  return { ...systemRandom, bytes: (length) => Uint8Array.from({ length }, () => seeded.integer(0, 255)) };
}

/** The whole server on a database of its own; `thread` measures. */
export async function createLivenessApi(thread: MeasuringThread, overrides: TestOverrides = {}): Promise<LivenessApi> {
  const test = await createTestDeps(overrides);
  const app = await buildApp(test.deps, thread);
  return {
    ...test,
    app,
    person: (request = { checkLiveness: true }, settings = {}) => newPerson(app, test, { request, settings }),
    async close() {
      await app.close();
      await test.close();
    },
  };
}

async function newPerson(
  app: FastifyInstance,
  { deps }: TestDeps,
  { request, settings }: { request: object; settings: Partial<PartnerSettings> },
): Promise<Person> {
  const shop = { name: 'Example Bank', environment: 'TEST', webhookUrl: null, settings } as const;
  const { partner } = await createPartner(deps, shop);
  const parsed = tokenRequest.parse({ clientId: 'c-1', ...request });
  const { session, authToken: token } = await createSession(deps, { partnerId: partner.id, request: parsed });
  const person = personAt(app, { sessionId: session.id, token });
  await person.call('/flow/open', { platform: 'MOBILE' });
  await person.call('/flow/choice', { country: 'LT', documentType: 'PASSPORT' });
  return person;
}

/** The page of a session that exists, on whatever process serves it. */
export function personAt(app: FastifyInstance, { sessionId, token }: { sessionId: string; token: string }): Person {
  const tab = 'tab-a';
  const ask: Person['call'] = async (path, body, how = {}) => {
    const bytes = body instanceof Uint8Array;
    const type = bytes ? 'application/octet-stream' : 'application/json';
    const answer = await app.inject({
      method: path.startsWith('/flow/evidence') ? 'PUT' : body === undefined ? 'GET' : 'POST',
      url: path,
      headers: {
        authorization: `Bearer ${how.token ?? token}`,
        [TAB_HEADER]: how.tab ?? tab,
        ...(body === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined ? {} : { payload: bytes ? Buffer.from(body) : JSON.stringify(body) }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  };
  return {
    sessionId,
    token,
    tab,
    call: ask,
    put: (step, bytes) => ask(`/flow/evidence/${step}`, bytes),
    read: async () => flowSession.parse((await ask('/flow/session')).body),
    open: async (wish = {}) => flowLivenessAnswer.parse((await ask('/flow/liveness', wish)).body),
  };
}

export type Opened = FlowLivenessAnswer & { readonly state: 'opened' };

/** Opens a challenge that must open. */
export async function openedBy(person: Person): Promise<Opened> {
  const answer = await person.open();
  if (answer.state !== 'opened') throw new Error(`not opened but ${answer.state}`);
  return answer;
}
