import { ageEstimationToken, ageEstimationWebhook } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createFaceApi,
  type FaceApi,
  type PartnerClient,
  scriptedEngines,
  seesFace,
  seesNothing,
  withSelfie,
} from '../face-authentication/face-sessions.fixture.ts';
import { personAt } from '../liveness/liveness-api.fixture.ts';
import { sweep } from '../pipeline/sweep/sweep.ts';
import { eraseSession } from '../retention/erase-session.ts';
import { cancelSession } from '../sessions/cancel-session.ts';
import { findSession, findSessionByTokenHash, listEvidence } from '../sessions/queries.ts';
import { hashToken } from '../sessions/session-token.ts';
import { seesAge } from './age-examiner.fixture.ts';
import { type AgeExaminer, estimateSessionAge } from './estimate-age.ts';
import { findEstimation } from './queries.ts';

let api: FaceApi;
let partner: PartnerClient;
beforeAll(async () => {
  api = await createFaceApi();
  partner = await api.partner();
});
afterAll(() => api?.close());

const PAGES = {
  success_redirect: 'https://shop.example/old-enough',
  underage_redirect: 'https://shop.example/too-young',
  uncertain_redirect: 'https://shop.example/unclear',
};
type Made = Awaited<ReturnType<typeof made>>;

async function made(wish: object = {}) {
  const body = { min_age: 18, confidence_threshold: 80, escalation: 'NONE', client_id: 'c-7', ...PAGES, ...wish };
  const answer = await partner.post('/age-estimation/token/', body);
  expect(answer.statusCode).toBe(201);
  const { token } = ageEstimationToken.parse(answer.json());
  const session = await findSessionByTokenHash(api.deps.db, hashToken(token));
  if (!session) throw new Error('no session');
  return { token, sessionId: session.id };
}

async function tried({ token, sessionId }: Made, examine: AgeExaminer, attempt = 1) {
  const person = await withSelfie(api.app, { sessionId, token });
  await estimateSessionAge(api.deps, scriptedEngines, { sessionId, attempt }, examine);
  return person;
}

async function toldOf({ sessionId }: Made, url = 'https://shop.example/hook') {
  await api.deliver();
  const told = api.receiver.received().filter((sent) => sent.url === url && sent.body.scanRef === sessionId);
  expect(told.every(({ event }) => event === 'AGE_ESTIMATION')).toBe(true);
  return told.map(({ body }) => ageEstimationWebhook.strict().parse(body));
}

describe('an age estimation', () => {
  test.each([
    [45, 'approved', 'SUCCESS', 'ADULT', PAGES.success_redirect],
    [20, 'declined', 'UNCERTAIN', 'UNCERTAIN', PAGES.uncertain_redirect],
    [6, 'declined', 'UNDERAGE', 'UNDERAGE', PAGES.underage_redirect],
  ] as const)('of %i years ends %s: %s', async (years, state, outcome, verdict, returnUrl) => {
    const session = await made();
    const person = await tried(session, seesAge(years));
    expect(await person.read()).toMatchObject({ purpose: 'age_estimation', state, returnUrl });
    expect(await toldOf(session)).toEqual([
      {
        scanRef: session.sessionId,
        status: 'COMPLETED',
        outcome,
        verdict,
        estimatedAge: years,
        confidence: expect.any(Number),
        clientId: 'c-7',
        occurredAt: api.deps.clock.now().toISOString(),
        eventId: expect.any(String),
        sequence: 1,
      },
    ]);
  });

  test('that is cancelled has failed without an outcome', async () => {
    const session = await made();
    const { sessionId } = session;
    expect(await cancelSession(api.deps, { sessionId, actor: 'applicant' })).toBe('cancelled');
    expect(await toldOf(session)).toMatchObject([
      { status: 'FAILED', outcome: null, verdict: null, estimatedAge: null },
    ]);
    await estimateSessionAge(api.deps, scriptedEngines, { sessionId: session.sessionId, attempt: 1 }, seesAge(45));
    expect((await findSession(api.deps.db, session.sessionId))?.state).toBe('cancelled');
  });

  test('can be given up on the page', async () => {
    const session = await made();
    const person = personAt(api.app, session);
    await person.call('/flow/open', { platform: 'MOBILE' });
    const { body } = await person.call('/flow/cancel', {});
    expect(body).toMatchObject({ state: 'expired', ending: { screen: 'cancelled' } });
    expect(await toldOf(session)).toMatchObject([{ status: 'FAILED', outcome: null }]);
  });

  test('is made once: an uncertain one is not repeated until it fits', async () => {
    const session = await made({ retry_limit: 3 });
    const person = await tried(session, seesAge(22));
    expect((await person.call('/flow/open', { platform: 'PC' })).body).toMatchObject({ state: 'declined' });
  });

  test('takes photos without a face as tries, and ends when they are used up', async () => {
    const session = await made({ retry_limit: 2 });
    const person = await tried(session, seesFace(null));
    expect(await person.read()).toMatchObject({ state: 'resubmit', advice: ['face.none'] });
    await tried(session, seesFace(null), 2);
    expect(await toldOf(session)).toMatchObject([
      { status: 'FAILED', outcome: 'ATTEMPTS_EXCEEDED', verdict: null, estimatedAge: null, confidence: null },
    ]);
  });

  test.each([
    ['an engine that is down', seesNothing],
    ['a network of ages that failed', seesAge(null)],
  ])('takes %s for no try', async (_name, examine) => {
    const session = await made({ retry_limit: 1 });
    for (const attempt of [1, 2]) await tried(session, examine, attempt);
    expect(await findEstimation(api.deps.db, session.sessionId)).toMatchObject({ tries: 0, outcome: null });
    await tried(session, seesAge(60), 3);
    expect((await toldOf(session)).map(({ outcome }) => outcome)).toEqual(['SUCCESS']);
  });

  test('expires without a word about anybody', async () => {
    const session = await made({ expiry_minutes: 5 });
    api.clock.advance(301_000);
    await sweep(api.deps);
    expect(await toldOf(session)).toMatchObject([{ status: 'FAILED', outcome: null, estimatedAge: null }]);
  });

  test('goes to the webhook address of its own', async () => {
    const session = await made({ webhook_url: 'https://other.example/age' });
    await tried(session, seesAge(50));
    expect(await toldOf(session)).toEqual([]);
    expect(await toldOf(session, 'https://other.example/age')).toHaveLength(1);
  });

  test('decides nothing twice', async () => {
    const session = await made();
    await withSelfie(api.app, session);
    const of = { sessionId: session.sessionId, attempt: 1 };
    await Promise.all([50, 5].map((years) => estimateSessionAge(api.deps, scriptedEngines, of, seesAge(years))));
    expect(await toldOf(session)).toHaveLength(1);
  });
});

describe('the photo', () => {
  const photosOf = ({ sessionId }: Made) => listEvidence(api.deps.db, { sessionId });

  test('is kept where the partner wants it', async () => {
    const session = await made({ save_photo: true });
    await tried(session, seesAge(50));
    expect(await photosOf(session)).toHaveLength(1);
  });

  test('goes as soon as it was judged where not, the one of a failed try too', async () => {
    const session = await made({ save_photo: false });
    await withSelfie(api.app, session);
    const [photo] = await photosOf(session);
    await estimateSessionAge(api.deps, scriptedEngines, { sessionId: session.sessionId, attempt: 1 }, seesFace(null));
    expect(await photosOf(session)).toEqual([]);
    expect(await api.deps.blobs.get(photo?.blobKey ?? '')).toBeNull();
    await tried(session, seesAge(50), 2);
    expect(await photosOf(session)).toEqual([]);
  });

  test('goes with the next sweep when its removal was interrupted', async () => {
    const session = await made({ save_photo: false });
    await withSelfie(api.app, session);
    const stuck = { ...api.deps.blobs, delete: () => Promise.reject(new Error('storage is away')) };
    const of = { sessionId: session.sessionId, attempt: 1 };
    const deps = { ...api.deps, blobs: stuck };
    await expect(estimateSessionAge(deps, scriptedEngines, of, seesAge(50))).rejects.toThrow('storage is away');
    expect((await findSession(api.deps.db, session.sessionId))?.state).toBe('approved');
    expect(await photosOf(session)).toHaveLength(1);
    await sweep(api.deps);
    expect(await photosOf(session)).toEqual([]);
  });

  test('is not taken away while it waits to be judged', async () => {
    const session = await made({ save_photo: false });
    await withSelfie(api.app, session);
    await sweep(api.deps);
    expect(await photosOf(session)).toHaveLength(1);
  });
});

test('erasing an age estimation leaves nothing that can be opened', async () => {
  const session = await made();
  await tried(session, seesAge(50));
  const answer = await partner.post('/api/v2/delete', { scanRef: session.sessionId });
  expect([answer.statusCode, answer.body]).toEqual([200, '']);
  expect(await findSession(api.deps.db, session.sessionId)).toMatchObject({ state: 'erased', wrappedKey: null });
  expect(await findEstimation(api.deps.db, session.sessionId)).toMatchObject({
    sealedFinding: null,
    sealedToken: null,
    sealedStepUp: null,
  });
  expect(await eraseSession(api.deps, session.sessionId)).toBe('erased');
});
