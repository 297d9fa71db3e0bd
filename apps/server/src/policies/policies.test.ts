import { STANDARD_POLICY } from '@bonafide/checks';
import { type CheckResult, decide } from '@bonafide/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionSteps } from '../additional-steps/session-steps.ts';
import { storedDecision } from '../decisions/session-decision.ts';
import { addPhoto } from '../flow/add-photo.ts';
import { chooseDocument, openFlow, readFlow, submitFlow } from '../flow/capture-session.ts';
import type { FlowCaller } from '../flow/flow-caller.ts';
import { changeSettings } from '../partners/change-settings.ts';
import { type Examiner, verifySession } from '../pipeline/verify-session.ts';
import { findSession, listEvidence } from '../sessions/queries.ts';
import { NO_CAPTURE, openRequest } from '../sessions/session-secrets.ts';
import { scriptedOutcome } from '../testing/scripted-outcome.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';

let api: TestApi;
let client: TestClient;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
const IMAGE = Buffer.from(JPEG).toString('base64');
const ENGINES = async () => ({}) as never;

function found(check: string, status: 'passed' | 'failed', codes: readonly string[] = []): CheckResult {
  const engine = { name: 'scripted', version: '1', modelDigest: null };
  const reasons = codes.map((code) => ({ code, message: code }));
  return { check, status, reasons, measurements: [], comparisons: [], regions: [], engine, tookMs: 1 };
}
/** A passport that was photographed off a screen, perhaps. */
const ON_SCREEN = [
  found('document-fields', 'passed'),
  found('face-match', 'passed'),
  found('document-display', 'failed', ['document.screen_suspected']),
];
const STRICT = { effects: { 'document.screen_suspected': 'decline' } };

/** Finds the same about everybody and decides as the session's policy wants it. */
const examiner =
  (checks: readonly CheckResult[]): Examiner =>
  async (_engines, { request }) => ({
    ...scriptedOutcome(),
    checks,
    decision: decide(request.policy ?? STANDARD_POLICY, checks, request),
  });

async function processed(request: Readonly<Record<string, unknown>> = {}, checks = ON_SCREEN) {
  const { authToken, scanRef } = await client.token(request);
  const images = { FRONT: IMAGE, FACE: IMAGE, ...('additionalSteps' in request && { UTILITY_BILL: IMAGE }) };
  const sent = { token: authToken, country: 'LT', documentType: 'PASSPORT', images };
  expect((await client.post('/api/v2/process', sent)).statusCode).toBe(200);
  await verifySession(api.deps, ENGINES, { sessionId: scanRef, attempt: 1 }, examiner(checks));
  return scanRef;
}
async function decided(scanRef: string) {
  const session = await findSession(api.deps.db, scanRef);
  const decision = session && storedDecision(session.decision);
  if (!session || !decision) throw new Error('undecided');
  return { state: session.state, policy: decision.policy, risk: decision.risk };
}
async function send(method: 'GET' | 'PUT', url: string, payload?: object) {
  const authorization = (await client.post('/api/v2/status', {})).raw.req.headers.authorization ?? '';
  return api.app.inject({ method, url, headers: { authorization }, ...(payload && { payload }) });
}
async function made(name: string, draft: object): Promise<string> {
  const answer = await client.post('/v1/policies', { name, draft });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ id: string }>().id;
}

beforeAll(async () => {
  client = await api.client('TEST', { reviewEnabled: true });
});

const LIMIT = { check: 'face-match', measurement: 'similarity', side: 'below', value: 0.7, effect: 'refer' };

describe('a policy', () => {
  it('says of a limit on nothing which measurements there are', async () => {
    const refused = async (limit: object) =>
      (
        await client.post('/v1/policies', { name: 'refused', draft: { limits: [LIMIT, { ...LIMIT, ...limit }] } })
      ).json();
    expect((await refused({ measurement: 'similarty' })).message).toBe(
      '\'limits.1.measurement\': The check "face-match" measures no "similarty", but "similarity", "distance", "distance.review".',
    );
    await made('limited', { limits: [LIMIT, { ...LIMIT, check: 'document-display', measurement: 'front.screen' }] });
  });

  it('decides the sessions that name it, each under the version of its day', async () => {
    const id = await made('named', STRICT);
    const usual = await processed();
    const strict = await processed({ riskAssessmentProfile: id });
    expect(await decided(usual)).toMatchObject({ state: 'approved', policy: 'standard@1', risk: { score: 40 } });
    expect(await decided(strict)).toMatchObject({ state: 'declined', policy: 'named@1' });
    expect((await send('PUT', `/v1/policies/${id}`, { draft: { risk: { approveUpTo: 30 } } })).statusCode).toBe(200);
    const later = await processed({ riskAssessmentProfile: id });
    expect(await decided(later)).toMatchObject({ state: 'in_review', policy: 'named@2' });
    expect(await decided(strict)).toMatchObject({ policy: 'named@1' });
  });

  it('that is nobody’s, or somebody else’s, leaves the usual one', async () => {
    const own = client;
    client = await api.client();
    const foreign = await made('foreign', STRICT);
    client = own;
    for (const riskAssessmentProfile of [foreign, '0f8fad5b-d9cb-469f-a165-70867728950e'])
      expect(await decided(await processed({ riskAssessmentProfile }))).toMatchObject({ policy: 'standard@1' });
  });

  it('is the environment’s when the operator sets it', async () => {
    client = await api.client();
    const policy = await made('usual', STRICT);
    const set = await changeSettings(api.deps, { apiKey: client.partner.apiKey, wishes: { policy } });
    expect(set.kind).toBe('changed');
    expect(await decided(await processed())).toMatchObject({ state: 'declined', policy: 'usual@1' });
  });

  it('keeps every version that it had', async () => {
    const id = await made('kept', STRICT);
    await send('PUT', `/v1/policies/${id}`, { draft: {} });
    const answer = (await send('GET', `/v1/policies/${id}`)).json();
    expect(answer.versions).toMatchObject([
      { version: 2, draft: {} },
      { version: 1, draft: STRICT },
    ]);
    const list = (await send('GET', '/v1/policies')).json<{ policies: { name: string }[] }>();
    expect(list.policies.map(({ name }) => name)).toContain('kept');
  });

  it.each([
    ['a check that does not exist', { ignoredChecks: ['face-mach'] }],
    ['a reason that does not exist', { effects: { 'document.fakee': 'decline' } }],
    ['a fault of ours', { effects: { 'engine.unavailable': 'decline' } }],
    ['a key that does not exist', { effect: {} }],
    ['a score above 100', { risk: { approveUpTo: 101 } }],
    ['no attempt at all', { attempts: 0 }],
    ['a limit on what its check does not measure', { limits: [{ ...LIMIT, measurement: 'similarty' }] }],
    ['a decline for what is only data', { effects: { 'partner_data.name': 'decline' } }],
    ['a limit on a check that measures nothing', { limits: [{ ...LIMIT, check: 'document-expiry' }] }],
  ])('is refused with %s', async (_name, draft) => {
    const answer = await client.post('/v1/policies', { name: 'refused', draft });
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, 'BAD_VALUE']);
  });

  it('is refused under a taken or a built-in name, and to strangers', async () => {
    const id = await made('mine', {});
    for (const name of ['mine', 'standard', 'Not A Name'])
      expect((await client.post('/v1/policies', { name, draft: {} })).statusCode).toBe(400);
    const stranger = await api.client();
    for (const path of [id, '0f8fad5b-d9cb-469f-a165-70867728950e'])
      expect((await stranger.post(`/v1/policies/${path}/replay`, {})).json().message).toBe('There is no such policy');
  });
});

describe('a replay', () => {
  it('tells which decisions would be others and why, and changes none', async () => {
    client = await api.client();
    const id = await made('tried', {});
    const clean = await processed({}, [found('document-fields', 'passed'), found('face-match', 'passed')]);
    const scanRef = await processed({ clientId: 'client-9' });
    const same = (await client.post(`/v1/policies/${id}/replay`, {})).json();
    expect(same).toEqual({ examined: 2, changed: [], unexplained: 0 });
    const other = (await client.post(`/v1/policies/${id}/replay`, { draft: STRICT })).json();
    expect(other).toEqual({
      examined: 2,
      changed: [
        {
          scanRef,
          clientId: 'client-9',
          from: { outcome: 'approved', policy: 'standard@1', riskScore: 40 },
          to: { outcome: 'declined', policy: 'tried@draft', riskScore: 90 },
          because: ['document.screen_suspected'],
        },
      ],
      unexplained: 0,
    });
    const byRisk = (await client.post(`/v1/policies/${id}/replay`, { draft: { risk: { approveUpTo: 39 } } })).json();
    expect(byRisk.changed).toMatchObject([{ to: { outcome: 'referred' }, because: ['policy.risk_review'] }]);
    expect((await client.post(`/v1/policies/${id}/replay`, { last: 1 })).json().examined).toBe(1);
    for (const of of [clean, scanRef]) expect(await decided(of)).toMatchObject({ state: 'approved' });
  });

  it('leaves what a paper was doubted for as it was: no policy judges papers', async () => {
    client = await api.client();
    const id = await made('of-documents', {});
    const bill = { additionalSteps: { ALL: { ALL: { UTILITY_BILL: { type: 'EXTRACT' } } } } };
    const scanRef = await processed(bill, [found('document-fields', 'passed'), found('face-match', 'passed')]);
    expect(await decided(scanRef)).toMatchObject({ state: 'in_review' });
    expect((await client.post(`/v1/policies/${id}/replay`, {})).json()).toMatchObject({ examined: 1, changed: [] });
  });

  it('leaves out what the scenario of a verification does not count', async () => {
    client = await api.client();
    const id = await made('of-all', {});
    const rules = { checksOff: ['document-display'] };
    const scenario = (await client.post('/v1/scenarios', { name: 'Lenient', rules })).json();
    const scanRef = await processed({ scenarioId: scenario.id });
    expect((await decided(scanRef)).policy).toBe(`standard@1+${scenario.id}@1`);
    const replay = async (draft: object) => (await client.post(`/v1/policies/${id}/replay`, { draft })).json();
    expect(await replay(STRICT)).toEqual({ examined: 1, changed: [], unexplained: 0 });
    const changed = (await replay({ ignoredChecks: ['face-match'] })).changed;
    expect(changed).toMatchObject([{ to: { policy: `of-all@draft+${scenario.id}@1` } }]);
  });

  it('passes over dummies, in which nothing was found', async () => {
    client = await api.client('DEV');
    await client.token({ dummyStatus: 'APPROVED' });
    const id = await made('of-none', { risk: { approveUpTo: 0 } });
    expect((await client.post(`/v1/policies/${id}/replay`, {})).json()).toMatchObject({ examined: 0, changed: [] });
  });

  it('refuses what it could not save either', async () => {
    const id = await made('refusing', {});
    const tried = await client.post(`/v1/policies/${id}/replay`, { draft: { ignoredChecks: ['x'] } });
    expect(tried.json()).toMatchObject({ identifier: 'BAD_VALUE', message: 'There is no check "x".' });
    for (const last of [0, 1001, 'all'])
      expect((await client.post(`/v1/policies/${id}/replay`, { last })).statusCode).toBe(400);
  });
});

it('a policy says how often photos can be taken, and the page tells', async () => {
  const riskAssessmentProfile = await made('patient', { attempts: 7 });
  for (const [request, attemptsAllowed] of [
    [{ riskAssessmentProfile }, 7],
    [{}, api.deps.config.attemptsPerSession],
  ] as const) {
    const { authToken } = await client.token(request);
    const caller: FlowCaller = { authToken, tab: 'tab', clientIp: '203.0.113.7', userAgent: 'test' };
    expect(await readFlow(api.deps, caller)).toMatchObject({ session: { attemptsAllowed } });
  }
});

describe('asking for more', () => {
  async function hosted(ask: string, request: object = {}) {
    const name = `ask-${ask.replaceAll('_', '-')}-${Object.keys(request).length}`;
    const riskAssessmentProfile = await made(name, { stepUp: { from: 40, ask } });
    const { authToken, scanRef } = await client.token({ riskAssessmentProfile, ...request });
    const caller: FlowCaller = { authToken, tab: 'tab', clientIp: '203.0.113.7', userAgent: 'test' };
    await openFlow(api.deps, caller, 'MOBILE');
    await chooseDocument(api.deps, caller, { country: 'lt', documentType: 'PASSPORT' });
    for (const step of ['FRONT', 'FACE'] as const) await addPhoto(api.deps, caller, { step, bytes: JPEG });
    await submitFlow(api.deps, caller);
    await verifySession(api.deps, ENGINES, { sessionId: scanRef, attempt: 1 }, examiner(ON_SCREEN));
    expect(await readFlow(api.deps, caller)).toMatchObject({
      session: { state: 'resubmit', advice: [`step_up.${ask}`] },
    });
    await openFlow(api.deps, caller, 'MOBILE');
    const steps = (await listEvidence(api.deps.db, { sessionId: scanRef, attempt: 2 })).map(({ step }) => step).sort();
    return { caller, scanRef, steps, flow: await readFlow(api.deps, caller) };
  }

  it('a live challenge: the document stays, the selfie comes out of the challenge', async () => {
    const { steps, flow } = await hosted('live_challenge');
    expect(steps).toEqual(['FRONT']);
    expect(flow).toMatchObject({ session: { state: 'capturing', liveness: 'active', taken: ['FRONT'] } });
  });

  it('another document: not the same kind again, and of the same person', async () => {
    const { caller, scanRef, steps, flow } = await hosted('another_document', { lastName: 'Given' });
    expect(steps).toEqual(['FACE']);
    expect(flow).toMatchObject({ session: { documentTypes: ['ID_CARD', 'RESIDENCE_PERMIT', 'DRIVER_LICENSE'] } });
    expect(await chooseDocument(api.deps, caller, { country: 'lt', documentType: 'PASSPORT' })).toMatchObject({
      ok: false,
    });
    await chooseDocument(api.deps, caller, { country: 'lt', documentType: 'ID_CARD' });
    for (const step of ['FRONT', 'BACK'] as const) await addPhoto(api.deps, caller, { step, bytes: JPEG });
    await submitFlow(api.deps, caller);
    const seen: unknown[] = [];
    await verifySession(api.deps, ENGINES, { sessionId: scanRef, attempt: 2 }, async (engines, input) => {
      seen.push(input.request.expected, input.request.stepUpPossible);
      return examiner(ON_SCREEN)(engines, input);
    });
    expect(seen).toMatchObject([{ firstName: 'Ona Marija', lastName: 'GIVEN', dateOfBirth: '1990-02-28' }, false]);
    expect(await decided(scanRef)).toMatchObject({ state: 'approved' });
  });

  it('a proof of address: nothing is photographed twice', async () => {
    const { steps, scanRef } = await hosted('proof_of_address');
    expect(steps).toEqual(['FACE', 'FRONT']);
    const session = await findSession(api.deps.db, scanRef);
    const request = session && openRequest(api.deps, session);
    expect(request && sessionSteps(request, NO_CAPTURE)).toMatchObject([
      { name: 'UTILITY_BILL', type: 'COMPARE', fields: ['address'] },
    ]);
  });

  it('nobody is asked where nobody is there', async () => {
    const riskAssessmentProfile = await made('nobody-there', { stepUp: { from: 40, ask: 'proof_of_address' } });
    expect(await decided(await processed({ riskAssessmentProfile }))).toMatchObject({ state: 'approved' });
  });
});
