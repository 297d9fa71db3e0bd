import type { AskDatabases, DocumentFindings } from '@bonafide/checks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifySession } from '../pipeline/verify-session.ts';
import type { OutgoingRequest, OutgoingResponse } from '../platform/ports.ts';
import { scriptedDocument, scriptedOutcome } from '../testing/scripted-outcome.ts';
import { answered, createScriptedReceiver, type ScriptedReceiver } from '../testing/scripted-receiver.ts';
import { addPhotos, submit } from '../testing/submitted-session.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';
import { deliverMessage } from '../webhooks/deliver-message.ts';
import { messagesOf } from '../webhooks/queries.ts';
import { createReceiverSlots } from '../webhooks/receiver-slots.ts';
import { askDatabasesAgain } from './ask-again.ts';

const REGISTER = 'https://register.example';
const HTTP = {
  url: `${REGISTER}/people/{{documentNumber}}`,
  headers: { Authorization: 'Bearer {{secret}}' },
  body: { surname: '{{lastName}}' },
  secret: 'hush',
  needs: ['documentNumber'],
  found: { pointer: '/found', equals: true },
  fields: { lastName: { pointer: '/person/0/surname' }, dateOfBirth: { pointer: '/birth', holds: 'MATCH' } },
};
const RECORD = { found: true, person: [{ surname: 'ZVIRBLE' }], birth: 'Y' };
const said = (body: unknown, status = 200): OutgoingResponse => answered(status, JSON.stringify(body));

let api: TestApi;
let client: TestClient;
let http: ScriptedReceiver;
let register: (request: OutgoingRequest) => OutgoingResponse;
beforeEach(async () => {
  http = createScriptedReceiver();
  register = () => said(RECORD);
  http.answer((request) => (request.url.startsWith(REGISTER) ? register(request) : answered(200)));
  api = await createTestApi({ http });
  client = await api.client('TEST', { databaseChecksAsReady: true });
});
afterEach(() => api.close());

const asked = () => http.requests.filter(({ url }) => url.startsWith(REGISTER));
async function connect(more: object = {}, shared: object = {}): Promise<string> {
  const request = { kind: 'HTTP', name: 'Register', http: { ...HTTP, ...more }, ...shared };
  const answer = await client.post('/v1/database-connectors', request);
  expect([answer.statusCode, answer.body]).toEqual([201, expect.not.stringContaining('hush')]);
  return answer.json().id;
}

/** A verification whose databases are asked; what they said. */
async function verify(
  values: Parameters<typeof scriptedDocument>[0] = {},
  request: Readonly<Record<string, unknown>> = {},
) {
  const { scanRef } = await client.token(request);
  await addPhotos(api.deps, scanRef, ['FRONT', 'FACE']);
  await submit(api.deps, scanRef);
  const examine = async (_: unknown, { askDatabases }: { readonly askDatabases?: AskDatabases }) => {
    const document = scriptedDocument(values) as unknown as DocumentFindings;
    return { ...scriptedOutcome(), databases: (await askDatabases?.(document)) ?? [] };
  };
  await verifySession(api.deps, async () => ({}) as never, { sessionId: scanRef, attempt: 1 }, examine);
  const { authorization } = (await client.post('/api/v2/status', { scanRef })).raw.req.headers;
  const headers = { authorization: String(authorization) };
  const { results } = (await api.app.inject({ url: `/v1/sessions/${scanRef}/database-checks`, headers })).json();
  return { scanRef, headers, results };
}

describe('a database behind an address', () => {
  it('is asked as its template says, and its answer is read where pointers say', async () => {
    const connector = await connect();
    const { results } = await verify();
    expect(asked()).toMatchObject([{ url: `${REGISTER}/people/00000001`, method: 'POST', timeoutMs: 5_000 }]);
    expect(asked()[0]?.headers).toMatchObject({ authorization: 'Bearer hush' });
    expect(JSON.parse(new TextDecoder().decode(asked()[0]?.body))).toEqual({ surname: 'Žvirblė' });
    expect(results).toMatchObject([
      { connector, status: 'CONFIRMED', fields: { lastName: 'MATCH', dateOfBirth: 'MATCH' }, kept: false },
    ]);
  });

  it.each<[string, OutgoingResponse, object]>([
    ['another name', said({ ...RECORD, person: [{ surname: 'KITA' }] }), { status: 'CONTRADICTED' }],
    ['no record', said({ found: false }), { status: 'NOT_FOUND' }],
    ['a missing page', said({}, 404), { status: 'NOT_FOUND' }],
    ['a fault', said(RECORD, 500), { status: 'UNAVAILABLE', fault: 'status_500' }],
    ['a redirect', said(RECORD, 302), { status: 'UNAVAILABLE', fault: 'status_302' }],
    ['a page', answered(200, '<html>'), { status: 'UNAVAILABLE', fault: 'not_json' }],
    ['silence', { kind: 'timed_out', why: '', tookMs: 1 }, { status: 'UNAVAILABLE', fault: 'timed_out' }],
    ['a private address', { kind: 'refused', why: '', tookMs: 0 }, { status: 'UNAVAILABLE', fault: 'refused' }],
  ])('that answers %s', async (_name, response, expected) => {
    await connect();
    register = () => response;
    expect((await verify()).results).toMatchObject([expected]);
  });

  it('is asked the same question once, and another one again', async () => {
    await connect();
    await verify();
    expect((await verify()).results).toMatchObject([{ status: 'CONFIRMED', kept: true }]);
    expect(asked()).toHaveLength(1);
    await verify({ surname: 'Kita' });
    expect(asked()).toHaveLength(2);
    api.clock.advance(86_400_000);
    expect((await verify()).results).toMatchObject([{ kept: false }]);
    expect(asked()).toHaveLength(3);
  });

  it('is spared after five faults, and no fault is kept', async () => {
    await connect();
    register = () => said({}, 503);
    for (let time = 0; time < 6; time += 1) await verify();
    expect(asked()).toHaveLength(5);
    expect((await verify()).results).toMatchObject([{ status: 'UNAVAILABLE', fault: 'spared' }]);
    register = () => said(RECORD);
    api.clock.advance(60_000);
    expect((await verify()).results).toMatchObject([{ status: 'CONFIRMED' }]);
  });

  it('is not asked about whom it does not know, nor when it is switched off', async () => {
    await connect({ needs: ['personalNumber'] });
    await connect({ countries: ['LV'] });
    await connect({}, { enabled: false });
    expect((await verify()).results).toEqual([]);
    expect(asked()).toEqual([]);
  });

  it('is told of as it answers, before the verification, without a value of anybody', async () => {
    await connect();
    const { scanRef } = await verify();
    const slots = createReceiverSlots({ perReceiver: 4, hanging: 4 });
    await api.jobs.run({ 'deliver-webhook': ({ messageId }) => deliverMessage(api.deps, slots, messageId) });
    const told = http.requests.filter(({ url }) => !url.startsWith(REGISTER));
    expect(told.map(({ headers }) => headers['Idenfy-Event-Type'])).toEqual([
      'DATABASE_CHECK',
      'IDENTIFICATION_AUTO_FINISHED',
    ]);
    const body = new TextDecoder().decode(told[0]?.body);
    expect(JSON.parse(body)).toMatchObject({ scanRef, databaseCheck: { name: 'Register', status: 'CONFIRMED' } });
    expect(body).not.toMatch(/00000001|virbl/i);
  });
});

it.each([true, false])('a scenario says whether databases are told of as they answer: %s', async (asReady) => {
  client = await api.client('TEST');
  await connect();
  const rules = { databaseChecksAsReady: asReady };
  const scenario = (await client.post('/v1/scenarios', { name: 'Checked', rules })).json();
  expect(scenario.inForce.rules.databaseChecksAsReady).toBe(asReady);
  const { scanRef } = await verify({}, { scenarioId: scenario.id });
  const events = (await messagesOf(api.deps.db.orm, scanRef)).map(({ event }) => event);
  expect(events.includes('DATABASE_CHECK')).toBe(asReady);
});

describe('a database that gave no answer', () => {
  const again = () => api.jobs.run({ 'ask-databases-again': (data) => askDatabasesAgain(api.deps, data) });
  const checks = async ({ scanRef, headers }: Awaited<ReturnType<typeof verify>>) =>
    (await api.app.inject({ url: `/v1/sessions/${scanRef}/database-checks`, headers })).json().results;
  const status = async (scanRef: string) => (await client.post('/api/v2/status', { scanRef })).json().status;
  const told = async (scanRef: string) =>
    (await messagesOf(api.deps.db.orm, scanRef)).filter(({ event }) => event === 'DATABASE_CHECK').length;

  it('is asked again, and what it says is kept and told like any answer', async () => {
    const connector = await connect();
    register = () => said({}, 503);
    const verified = await verify();
    expect([await status(verified.scanRef), await told(verified.scanRef)]).toEqual(['APPROVED', 1]);
    register = () => said(RECORD);
    api.clock.advance(59_000);
    await again();
    expect(asked()).toHaveLength(1);
    api.clock.advance(1_000);
    await again();
    expect(await checks(verified)).toMatchObject([{ connector, status: 'CONFIRMED', fault: null }]);
    expect([await status(verified.scanRef), await told(verified.scanRef)]).toEqual(['APPROVED', 2]);
    api.clock.advance(86_400_000);
    await again();
    expect(asked()).toHaveLength(2);
  });

  it('declines nobody by what it says later: a human looks', async () => {
    await connect();
    register = () => said({}, 503);
    const { scanRef } = await verify();
    register = () => said({ ...RECORD, birth: 'N' });
    api.clock.advance(60_000);
    await again();
    expect(await status(scanRef)).toBe('REVIEWING');
  });

  it('is asked less and less often, and at last no more', async () => {
    await connect();
    register = () => said({}, 503);
    const verified = await verify();
    const counts: number[] = [];
    for (const minutes of [1, 4, 1, 30, 120, 480, 10_000]) {
      api.clock.advance(minutes * 60_000);
      await again();
      counts.push(asked().length);
    }
    expect(counts).toEqual([2, 2, 3, 4, 5, 6, 6]);
    expect([await status(verified.scanRef), await told(verified.scanRef)]).toEqual(['APPROVED', 1]);
    expect(await checks(verified)).toMatchObject([{ status: 'UNAVAILABLE' }]);
  });

  it('is asked no more about whom it must not know any longer', async () => {
    await connect();
    register = () => said({}, 503);
    const { scanRef } = await verify();
    await client.post('/api/v2/delete', { scanRef });
    api.clock.advance(60_000);
    await again();
    expect(asked()).toHaveLength(1);
  });
});

describe('national numbers', () => {
  it('are examined without asking anybody', async () => {
    await client.post('/v1/database-connectors', { kind: 'OFFLINE_NUMBERS', name: 'Numbers' });
    const { results } = await verify({ personalNumber: '49002281234' });
    expect(results).toMatchObject([
      { name: 'Numbers', status: 'CONTRADICTED', fields: { personalNumber: 'MISMATCH' } },
    ]);
  });
});
