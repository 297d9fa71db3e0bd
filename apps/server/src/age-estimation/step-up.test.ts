import { ageEstimationToken, ageEstimationWebhook } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createFaceApi,
  type FaceApi,
  type PartnerClient,
  scriptedEngines,
  withSelfie,
} from '../face-authentication/face-sessions.fixture.ts';
import { personAt } from '../liveness/liveness-api.fixture.ts';
import { enrolFaces } from '../people/enrol-faces.ts';
import { described } from '../people/stored-faces.fixture.ts';
import { recordOutcome } from '../pipeline/record-outcome.ts';
import { sweep } from '../pipeline/sweep/sweep.ts';
import { cancelSession } from '../sessions/cancel-session.ts';
import { findSession, findSessionByTokenHash } from '../sessions/queries.ts';
import { hashToken } from '../sessions/session-token.ts';
import { type ScriptedDecision, scriptedOutcome } from '../testing/scripted-outcome.ts';
import { addPhotos, submit } from '../testing/submitted-session.ts';
import { seesAge } from './age-examiner.fixture.ts';
import { estimateSessionAge } from './estimate-age.ts';
import { findEstimation } from './queries.ts';

let api: FaceApi;
let partner: PartnerClient;
beforeAll(async () => {
  api = await createFaceApi();
  partner = await api.partner();
});
afterAll(() => api?.close());

/** Looks 22, so that a document is asked for; its verification, and the page on both sides. */
async function asked(minAge = 18) {
  const wish = { min_age: minAge, confidence_threshold: 95, success_redirect: 'https://shop.example/in' };
  const { token } = ageEstimationToken.parse((await partner.post('/age-estimation/token', wish)).json());
  const session = await findSessionByTokenHash(api.deps.db, hashToken(token));
  if (!session) throw new Error('no session');
  const person = await withSelfie(api.app, { sessionId: session.id, token });
  await estimateSessionAge(api.deps, scriptedEngines, { sessionId: session.id, attempt: 1 }, seesAge(22, 0));
  const row = await findEstimation(api.deps.db, session.id);
  const page = await person.read();
  return { sessionId: session.id, token, person, page, verificationId: row?.verificationId ?? '' };
}

/** The document's verification, decided; its selfie lies at `distance` from the estimated face. */
async function shown(verificationId: string, decision: ScriptedDecision, distance = 0.2) {
  await addPhotos(api.deps, verificationId, ['FRONT', 'FACE']);
  await submit(api.deps, verificationId);
  await enrolFaces(api.deps, verificationId, { selfie: described(distance), portrait: null });
  const outcome = scriptedOutcome(decision);
  await recordOutcome(api.deps, { sessionId: verificationId, attempt: 1, outcome, tookMs: 5 });
  await sweep(api.deps);
}

async function toldOf(scanRef: string) {
  await api.deliver();
  const own = api.receiver
    .received()
    .filter(({ body, event }) => event === 'AGE_ESTIMATION' && body.scanRef === scanRef);
  return own.map(({ body }) => ageEstimationWebhook.parse(body));
}

describe('an estimate that leaves the age open', () => {
  test('can be cancelled, and its document is asked for no more', async () => {
    const { sessionId, verificationId } = await asked();
    expect(await cancelSession(api.deps, { sessionId, actor: 'partner' })).toBe('cancelled');
    expect((await findSession(api.deps.db, verificationId))?.state).toBe('cancelled');
    await sweep(api.deps);
    expect(await cancelSession(api.deps, { sessionId, actor: 'partner' })).toBe('cancelled');
    expect(await toldOf(verificationId)).toMatchObject([{ status: 'FAILED', outcome: null }]);
  });

  test('leads to a verification, which leads back', async () => {
    const { page, verificationId, token } = await asked();
    expect(page).toMatchObject({ state: 'in_review' });
    const link = new URL(page.returnUrl ?? '');
    expect(link.pathname).toBe('/session');
    const stepUp = personAt(api.app, { sessionId: verificationId, token: link.searchParams.get('authToken') ?? '' });
    expect(await stepUp.read()).toMatchObject({ purpose: 'verification', state: 'ready' });
    api.clock.advance(3_601_000);
    expect((await stepUp.read()).returnUrl).toContain(token);
    await sweep(api.deps);
    expect(await toldOf(verificationId)).toMatchObject([{ status: 'COMPLETED', outcome: 'UNCERTAIN' }]);
  });

  test('waits with its page while the document is being judged and the end is not written yet', async () => {
    const { person, verificationId, sessionId } = await asked();
    await addPhotos(api.deps, verificationId, ['FRONT', 'FACE']);
    await submit(api.deps, verificationId);
    expect(await person.read()).toMatchObject({ state: 'in_review' });
    const outcome = scriptedOutcome('approved');
    await recordOutcome(api.deps, { sessionId: verificationId, attempt: 1, outcome, tookMs: 5 });
    expect(await person.read()).toMatchObject({ state: 'processing' });
    expect((await findSession(api.deps.db, sessionId))?.state).toBe('in_review');
  });

  test.each([
    ['a document of 35 years and the same face', 18, 'approved', 0.2, 'SUCCESS', 35],
    ['a document below the age asked for', 40, 'approved', 0.2, 'UNDERAGE', 35],
    ["another person's document", 18, 'approved', 0.9, 'FACE_MISMATCH', 22],
    ['a face that is neither', 18, 'approved', 0.55, 'UNCERTAIN', 22],
    ['a document that is none', 18, 'expired', 0.2, 'UNCERTAIN', 22],
  ] as const)('is settled by %s', async (_name, minAge, decision, distance, outcome, estimatedAge) => {
    const { person, verificationId, sessionId } = await asked(minAge);
    await shown(verificationId, decision, distance);
    expect(await toldOf(verificationId)).toMatchObject([
      { status: 'COMPLETED', outcome, verdict: 'UNCERTAIN', estimatedAge, clientId: null },
    ]);
    const success = outcome === 'SUCCESS';
    expect(await person.read()).toMatchObject({
      state: success ? 'approved' : 'declined',
      returnUrl: success ? 'https://shop.example/in' : null,
    });
    await sweep(api.deps);
    expect(await toldOf(verificationId)).toHaveLength(1);
    expect(await findEstimation(api.deps.db, sessionId)).toMatchObject({ sealedStepUp: null });
  });
});
