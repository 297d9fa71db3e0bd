import { STANDARD_POLICY } from '@bonafide/checks';
import { type CheckResult, decide } from '@bonafide/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../api-app.ts';
import { judgeAttempt } from '../pipeline/purposes.ts';
import { verifySession } from '../pipeline/verify-session.ts';
import { findSession, findSessionByTokenHash } from '../sessions/queries.ts';
import { hashToken } from '../sessions/session-token.ts';
import { scriptedOutcome } from '../testing/scripted-outcome.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';
import { messagesOf } from '../webhooks/queries.ts';
import { renderDelivery } from '../webhooks/render-delivery.ts';
import { reassessRisk } from './reassess-risk.ts';

const IMAGE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]).toString('base64');
const ENGINES = async () => ({}) as never;
const DEFINITION = {
  title: { en: 'Work' },
  sections: [{ title: { en: 'Work' }, questions: [{ key: 'work', title: { en: 'What do you do?' }, type: 'TEXT' }] }],
};

function found(check: string, status: 'passed' | 'failed', codes: readonly string[] = []): CheckResult {
  const engine = { name: 'scripted', version: '1', modelDigest: null };
  const reasons = codes.map((code) => ({ code, message: code }));
  return { check, status, reasons, measurements: [], comparisons: [], regions: [], engine, tookMs: 1 };
}
const CHECKS = [
  found('document-fields', 'passed'),
  found('face-match', 'passed'),
  found('document-display', 'failed', ['document.screen_suspected']),
];

let api: TestApi;
let client: TestClient;
let whole: Awaited<ReturnType<typeof buildApp>>;
beforeAll(async () => {
  api = await createTestApi();
  whole = await buildApp(api.deps);
  client = await api.client('DEV');
  await client.post('/v1/questionnaires', { key: 'work', definition: DEFINITION });
});
afterAll(async () => {
  await whole.close();
  await api.close();
});

async function verified(): Promise<string> {
  const { authToken: token, scanRef } = await client.token();
  const images = { FRONT: IMAGE, FACE: IMAGE };
  await client.post('/api/v2/process', { token, country: 'LT', documentType: 'PASSPORT', images });
  await verifySession(api.deps, ENGINES, { sessionId: scanRef, attempt: 1 }, async (_engines, { request }) => ({
    ...scriptedOutcome(),
    checks: CHECKS,
    decision: decide(STANDARD_POLICY, CHECKS, request),
  }));
  return scanRef;
}

/** Asks for answers with this profile, gives them, and returns what the partner is told. */
async function answered(scanRef: string, riskAssessmentProfile: string) {
  const terms = { questionnaire: 'work', riskAssessmentProfile };
  const asked = await client.post(`/kyc/identifications/${scanRef}/request-information/`, terms);
  const { tokenString } = asked.json();
  const headers = { authorization: `Bearer ${tokenString}`, 'x-bonafide-tab': 'tab' };
  for (const [method, path, payload] of [
    ['POST', 'open', { platform: 'PC' }],
    ['PUT', 'questionnaire', { answers: { work: 'Gardener' } }],
    ['POST', 'submit', undefined],
  ] as const) {
    const answer = await whole.inject({ method, url: `/flow/${path}`, headers, ...(payload && { payload }) });
    expect(answer.statusCode).toBe(200);
  }
  const session = await findSessionByTokenHash(api.deps.db, hashToken(tokenString));
  if (!session) throw new Error('no session');
  await judgeAttempt(api.deps, ENGINES, { sessionId: session.id, attempt: session.attempt });
  const message = (await messagesOf(api.deps.db.orm, scanRef)).at(-1);
  if (!message) throw new Error('nothing was told');
  return { event: message.event, ...(await renderDelivery(api.deps, message))?.payload };
}

describe('the risk profile of a request for information', () => {
  it('assesses the risk anew once the person has answered, and decides nothing', async () => {
    const draft = { risk: { weights: { 'document.screen_suspected': 90 } } };
    const { id } = (await client.post('/v1/policies', { name: 'cautious', draft })).json();
    const scanRef = await verified();
    const before = await findSession(api.deps.db, scanRef);
    expect(before?.decision).toMatchObject({ outcome: 'approved', policy: 'standard@1', risk: { score: 40 } });
    const told = await answered(scanRef, id);
    expect(told).toMatchObject({
      event: 'IDENTIFICATION_RESUBMITTED',
      final: true,
      riskAssessment: { riskScore: 90, riskLevel: 'VERY_HIGH' },
      status: { overall: 'SUSPECTED' },
    });
    const after = await findSession(api.deps.db, scanRef);
    const { risk: _was, ...decision } = Object(before?.decision);
    expect([after?.state, after?.decision]).toMatchObject([before?.state, { ...decision, riskPolicy: 'cautious@1' }]);
    const { authorization } = (await client.post('/api/v2/status', { scanRef })).raw.req.headers;
    const detail = await api.app.inject({
      url: `/v1/sessions/${scanRef}`,
      headers: { authorization: `${authorization}` },
    });
    expect(detail.json()).toMatchObject({
      riskScore: 90,
      decision: { policy: 'standard@1', riskPolicy: 'cautious@1' },
    });
  });

  it('that was not named leaves what was found sealed', async () => {
    const verification = await findSession(api.deps.db, await verified());
    const session = await findSession(api.deps.db, (await client.token()).scanRef);
    if (!verification || !session) throw new Error('no session');
    const { vault } = api.deps;
    const openKey: typeof vault.openKey = (wrapped, owner) => {
      expect(owner).not.toBe(verification.id);
      return vault.openKey(wrapped, owner);
    };
    const deps = { ...api.deps, vault: { ...vault, openKey } };
    expect(await api.deps.db.transaction((tx) => reassessRisk(tx, deps, { session, verification }))).toBeNull();
  });

  it('that is nobody’s, or somebody else’s, changes nothing', async () => {
    const stranger = await api.client('DEV');
    const draft = { risk: { weights: { 'document.screen_suspected': 90 } } };
    const foreign = (await stranger.post('/v1/policies', { name: 'foreign', draft })).json().id;
    for (const profile of [foreign, api.deps.random.uuid()]) {
      const scanRef = await verified();
      expect(await answered(scanRef, profile)).toMatchObject({ riskAssessment: { riskScore: 40 } });
      expect((await findSession(api.deps.db, scanRef))?.decision).not.toHaveProperty('riskPolicy');
    }
  });
});
