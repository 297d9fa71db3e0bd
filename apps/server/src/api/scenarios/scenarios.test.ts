import { STANDARD_POLICY } from '@bonafide/checks';
import { type CheckResult, decide } from '@bonafide/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedDecision } from '../../decisions/session-decision.ts';
import { addPhoto } from '../../flow/add-photo.ts';
import { chooseDocument, openFlow, readFlow, submitFlow } from '../../flow/capture-session.ts';
import type { FlowCaller } from '../../flow/flow-caller.ts';
import { sweep } from '../../pipeline/sweep/sweep.ts';
import { type Examiner, verifySession } from '../../pipeline/verify-session.ts';
import { findScenarioSession } from '../../scenarios/queries.ts';
import { findSession } from '../../sessions/queries.ts';
import { openRequest } from '../../sessions/session-secrets.ts';
import { type PartnerCalls, partnerCalls } from '../../testing/partner-calls.ts';
import { scriptedOutcome } from '../../testing/scripted-outcome.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';
import { listMessages } from '../../webhooks/listing/queries.ts';

let api: TestApi;
let partner: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi();
  partner = await partnerCalls(api, 'https://shop.example/hook');
});
afterAll(() => api.close());

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
const IMAGE = Buffer.from(JPEG).toString('base64');
const ENGINES = async () => ({}) as never;

let count = 0;
async function made(rules: object, more: object = {}, by = partner) {
  count += 1;
  const answer = await by.call('POST', '/v1/scenarios', { name: `Scenario ${count}`, rules, ...more });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<{ id: string; notificationId: string; signingKey: string; secretKey: string }>();
}
async function begun(scenarioId: string, more: object = {}) {
  const answer = await partner.call('POST', '/v1/sessions', { scenarioId, clientId: 'client-1', ...more });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<{ scanRef: string; authToken: string; scenario: { version: number } }>();
}
async function session(scanRef: string) {
  const row = await findSession(api.deps.db, scanRef);
  if (!row) throw new Error('no session');
  return row;
}

const engine = { name: 'scripted', version: '1', modelDigest: null };
const result = (check: string, status: 'passed' | 'failed', codes: readonly string[] = []): CheckResult => ({
  check,
  status,
  reasons: codes.map((code) => ({ code, message: code })),
  measurements: [],
  comparisons: [],
  regions: [],
  engine,
  tookMs: 1,
});
const ON_SCREEN = [
  result('document-fields', 'passed'),
  result('face-match', 'passed'),
  result('document-display', 'failed', ['document.screen_suspected']),
];
const examiner =
  (checks: readonly CheckResult[] = ON_SCREEN): Examiner =>
  async (_engines, { request }) => ({
    ...scriptedOutcome(),
    checks,
    decision: decide(request.policy ?? STANDARD_POLICY, checks, request),
  });

async function processed(authToken: string, scanRef: string) {
  const sent = { token: authToken, country: 'LT', documentType: 'PASSPORT', images: { FRONT: IMAGE, FACE: IMAGE } };
  const answer = await partner.call('POST', '/api/v2/process', sent);
  expect(answer.statusCode, answer.body).toBe(200);
  await verifySession(api.deps, ENGINES, { sessionId: scanRef, attempt: 1 }, examiner());
  return session(scanRef);
}

describe('a session under a scenario', () => {
  it('is what the scenario says, unless its request says otherwise', async () => {
    const { id } = await made({
      documents: { LT: ['PASSPORT'] },
      selfie: 'LIVENESS',
      lifetimeMinutes: 5,
      age: { from: 18, to: 70 },
      successUrl: 'https://shop.example/ok',
      storageDays: 10,
    });
    const { scanRef, scenario } = await begun(id, { ageLimit: 21 });
    const request = openRequest(api.deps, await session(scanRef));
    expect(request).toMatchObject({
      allowedDocuments: { LT: ['PASSPORT'] },
      tokenType: 'IDENTIFICATION',
      checkLiveness: true,
      sessionLength: 300,
      ageLimit: 21,
      ageMax: 70,
      successUrl: 'https://shop.example/ok',
      scenario: { id, version: 1 },
    });
    expect(scenario).toMatchObject({ version: 1 });
    expect(await findScenarioSession(api.deps.db, scanRef)).toMatchObject({ scenarioId: id, version: 1 });
  });

  it('is also made by a token request that names it, and answered as the contract says', async () => {
    const { id } = await made({ selfie: 'NONE' });
    const answer = await partner.call('POST', '/api/v2/token', { clientId: 'a', scenarioId: id });
    expect([answer.statusCode, answer.json().tokenType]).toEqual([201, 'DOCUMENT']);
    expect(Object.keys(answer.json()).filter((key) => key.startsWith('scenario'))).toEqual([]);
    expect(await findScenarioSession(api.deps.db, answer.json().scanRef)).toMatchObject({ scenarioId: id });
  });

  it('keeps its version when the scenario changes or goes', async () => {
    const { id } = await made({ selfie: 'NONE' });
    const first = await begun(id);
    const changed = await partner.call('PUT', `/v1/scenarios/${id}`, { rules: { selfie: 'SELFIE' } });
    expect([changed.statusCode, changed.json().inForce.version]).toEqual([200, 2]);
    expect((await begun(id)).scenario.version).toBe(2);
    expect((await session(first.scanRef)).tokenType).toBe('DOCUMENT');
    const history = (await partner.call('GET', `/v1/scenarios/${id}`)).json<{ versions: { version: number }[] }>();
    expect(history.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect((await partner.call('DELETE', `/v1/scenarios/${id}`)).statusCode).toBe(204);
    expect((await partner.call('GET', `/v1/scenarios/${id}`)).statusCode).toBe(404);
    const late = await partner.call('POST', '/v1/sessions', { scenarioId: id, clientId: 'a' });
    expect([late.statusCode, late.json().identifier]).toEqual([400, 'BAD_VALUE']);
    expect((await partner.call('POST', '/api/v2/status', { scanRef: first.scanRef })).statusCode).toBe(200);
  });

  it('does not count the checks that are off', async () => {
    const { id } = await made({ checksOff: ['document-display'] });
    const { authToken, scanRef } = await begun(id);
    const decision = storedDecision((await processed(authToken, scanRef)).decision);
    expect(decision).toMatchObject({ outcome: 'approved', fraudSignals: [] });
    expect(decision?.policy).toContain(`+${id}@1`);
  });

  it('is blocked after as many critical errors as the scenario allows, and not before', async () => {
    const { id } = await made({ criticalErrorsBeforeBlocking: 3, attempts: 4 });
    const { authToken, scanRef } = await begun(id);
    const caller: FlowCaller = { authToken, tab: 'tab', clientIp: '203.0.113.7', userAgent: 'test' };
    const states: string[] = [];
    for (const attempt of [1, 2, 3]) {
      await openFlow(api.deps, caller, 'MOBILE');
      await chooseDocument(api.deps, caller, { country: 'lt', documentType: 'PASSPORT' });
      for (const step of ['FRONT', 'FACE'] as const) await addPhoto(api.deps, caller, { step, bytes: JPEG });
      await submitFlow(api.deps, caller);
      await verifySession(api.deps, ENGINES, { sessionId: scanRef, attempt }, examiner());
      states.push((await session(scanRef)).state);
    }
    expect(states).toEqual(['awaiting_resubmission', 'awaiting_resubmission', 'declined']);
    expect(storedDecision((await session(scanRef)).decision)?.reasons).toContain('scenario.critical_errors_reached');
    expect(await readFlow(api.deps, caller)).toMatchObject({ session: { state: 'declined' } });
  });

  it('is erased when its storage time is over, and others are not', async () => {
    const short = await begun((await made({ storageDays: 1 })).id);
    const kept = await begun((await made({})).id);
    await processed(short.authToken, short.scanRef);
    await processed(kept.authToken, kept.scanRef);
    api.clock.advance(86_399_000);
    await sweep(api.deps);
    expect((await session(short.scanRef)).state).toBe('approved');
    api.clock.advance(1_000);
    await sweep(api.deps);
    expect(await session(short.scanRef)).toMatchObject({ state: 'erased', wrappedKey: null });
    expect((await session(kept.scanRef)).state).toBe('approved');
    expect(await findScenarioSession(api.deps.db, short.scanRef)).toMatchObject({ eraseAt: null });
  });

  it('is told by the scenario’s own notification, and sessions of no scenario are not', async () => {
    const notification = { url: 'https://risk.example/hook', encryptBody: true };
    const scenario = await made({}, { notification });
    expect([scenario.secretKey.length, scenario.signingKey.length]).toEqual([43, 40]);
    const shown = await partner.call('GET', `/v1/scenarios/${scenario.id}`);
    expect(shown.body).not.toContain(scenario.secretKey);
    const own = await begun(scenario.id);
    await processed(own.authToken, own.scanRef);
    const plain = (await partner.call('POST', '/api/v2/token', { clientId: 'a' })).json();
    await processed(plain.authToken, plain.scanRef);
    const told = async (sessionId: string) => {
      const page = { limit: 10, offset: 0 };
      const rows = await listMessages(api.deps.db.orm, { partnerId: partner.partner.id, sessionId }, page);
      return rows.map(({ notificationId }) => notificationId).sort();
    };
    expect(await told(own.scanRef)).toEqual([partner.partner.id, scenario.notificationId].sort());
    expect(await told(plain.scanRef)).toEqual([partner.partner.id]);
  });
});

describe('a scenario', () => {
  it.each([
    ['a check that does not exist', { checksOff: ['face-mach'] }],
    ['a look for stamps, which nobody takes', { checksOff: ['document-stamp'] }],
    ['a comparison with division codes, which nobody makes', { matchAuthority: true }],
    ['a reason that does not exist', { criticalReasons: ['document.fakee'] }],
    ['a fault of ours', { criticalReasons: ['engine.unavailable'] }],
    ['more critical errors than tries', { attempts: 2, criticalErrorsBeforeBlocking: 3 }],
    ['a policy that does not exist', { policyId: '0f8fad5b-d9cb-469f-a165-70867728950e' }],
    ['a list that does not exist', { blacklist: '0f8fad5b-d9cb-469f-a165-70867728950e' }],
    ['a key that does not exist', { liveness: true }],
    ['a NUL in a page', { successUrl: 'https://shop.example/\0' }],
    ['half a character in a text', { questionnaire: 'a\ud800' }],
  ])('is refused with %s', async (_name, rules) => {
    const answer = await partner.call('POST', '/v1/scenarios', { name: 'Refused', rules });
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, 'BAD_VALUE']);
  });

  it('has a name of its own, also when two are made at once', async () => {
    const make = () => partner.call('POST', '/v1/scenarios', { name: 'Twice' });
    const codes = (await Promise.all([make(), make(), make()])).map(({ statusCode }) => statusCode);
    expect(codes.filter((code) => code === 201)).toHaveLength(1);
    expect(codes).not.toContain(500);
    expect((await make()).statusCode).toBe(400);
  });

  it('is its partner’s alone', async () => {
    const { id } = await made({});
    const stranger = await partnerCalls(api, null);
    const unknown = '0f8fad5b-d9cb-469f-a165-70867728950e';
    for (const [method, body] of [['GET'], ['PUT', { rules: {} }], ['DELETE']] as const) {
      const [foreign, none] = await Promise.all(
        [id, unknown].map((one) => stranger.call(method, `/v1/scenarios/${one}`, body)),
      );
      expect([foreign?.statusCode, foreign?.body]).toEqual([404, none?.body]);
    }
    const answer = await stranger.call('POST', '/v1/sessions', { scenarioId: id, clientId: 'a' });
    const none = await stranger.call('POST', '/v1/sessions', { scenarioId: unknown, clientId: 'a' });
    expect([answer.statusCode, answer.body]).toEqual([400, none.body]);
    const token = await stranger.call('POST', '/api/v2/token', { scenarioId: id, clientId: 'a' });
    expect([token.statusCode, token.body]).toEqual([400, none.body]);
    expect((await stranger.call('GET', '/v1/scenarios')).json()).toEqual({ scenarios: [] });
  });

  it('has to be named for a session', async () => {
    const answer = await partner.call('POST', '/v1/sessions', { clientId: 'a' });
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, 'MISSING_VALUE']);
    for (const scenarioId of ['x', 5, {}])
      expect((await partner.call('POST', '/v1/sessions', { clientId: 'a', scenarioId })).statusCode).toBe(400);
  });
});
