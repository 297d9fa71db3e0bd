import { faceAuthenticationToken, faceAuthenticationWebhook, flowSession } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAuditEntries } from '../audit/queries.ts';
import { personAt } from '../liveness/liveness-api.fixture.ts';
import { sweep } from '../pipeline/sweep/sweep.ts';
import { eraseSession } from '../retention/erase-session.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import { findSession, listEvidence } from '../sessions/queries.ts';
import { authenticateFace } from './authenticate-face.ts';
import {
  createFaceApi,
  type FaceApi,
  type PartnerClient,
  scriptedEngines,
  seesFace,
  seesNothing,
  verified,
  withSelfie,
} from './face-sessions.fixture.ts';
import { findAuthentication, findEnrolment } from './queries.ts';

let api: FaceApi;
let partner: PartnerClient;
beforeAll(async () => {
  api = await createFaceApi();
  partner = await api.partner();
});
afterAll(() => api?.close());

type Made = Awaited<ReturnType<typeof made>>;

async function made(wish: object = {}) {
  const scanRef = await verified(api, partner.id);
  const answer = await partner.post('/partner/authentication-info', { scanRef, ...wish });
  expect(answer.statusCode).toBe(200);
  const { token } = faceAuthenticationToken.parse(answer.json());
  return { scanRef, token, sessionId: await idOf(token) };
}

async function idOf(token: string): Promise<string> {
  return (await partner.get(`/api/v2/facial-authentication-sessions/${token}`)).json().id;
}

/** One photo of a face so far from the stored one, judged. */
async function tried({ token, sessionId }: Made, distance: number | null, attempt = 1) {
  const person = await withSelfie(api.app, { sessionId, token });
  await authenticateFace(api.deps, scriptedEngines, { sessionId, attempt }, seesFace(distance));
  return person;
}

async function toldOf({ sessionId }: Made) {
  await api.deliver();
  const told = api.receiver.received().filter(({ body }) => body.id === sessionId);
  return told.map(({ event, body }) => ({ event, body: faceAuthenticationWebhook.parse(body) }));
}

const stateOf = async ({ sessionId }: Made) => (await findSession(api.deps.db, sessionId))?.state;

describe('a face authentication', () => {
  test('succeeds for the person of the verification, and tells once', async () => {
    const session = await made();
    const person = await tried(session, 0.2);
    expect(await person.read()).toMatchObject({ purpose: 'face_authentication', state: 'approved', returnUrl: null });
    const [told, ...more] = await toldOf(session);
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      event: 'FACIAL_AUTHENTICATION',
      body: {
        id: session.sessionId,
        scanRef: session.scanRef,
        clientId: 'client-1',
        token: session.token,
        status: 'Success',
        type: 'AUTHENTICATION',
        method: 'FACE_MATCHING',
        failReason: null,
        riskTags: [],
        ipAddress: '127.0.0.1',
      },
    });
    expect((await api.app.inject(new URL(told?.body.facePhoto ?? '').pathname)).statusCode).toBe(404);
    const { pathname, search } = new URL(told?.body.facePhoto ?? '');
    expect((await api.app.inject(pathname + search)).statusCode).toBe(200);
  });

  test('gives another person three tries, and refuses then', async () => {
    const session = await made();
    for (const attempt of [1, 2]) {
      const person = await tried(session, 0.9, attempt);
      expect(await person.read()).toMatchObject({ state: 'resubmit', advice: ['face.mismatch'] });
    }
    await tried(session, 0.9, 3);
    expect(await stateOf(session)).toBe('declined');
    expect((await toldOf(session)).map(({ body }) => [body.status, body.failReason])).toEqual([
      ['Failed', 'FACE_MISMATCH'],
    ]);
    const one = await partner.get(`/api/v2/facial-authentication-sessions/${session.token}/`);
    expect(one.json()).toMatchObject({ id: session.sessionId, approved: false, tokenString: session.token });
  });

  test('says of doubt that it is doubt', async () => {
    const session = await made();
    for (const attempt of [1, 2, 3]) await tried(session, 0.55, attempt);
    expect((await toldOf(session)).map(({ body }) => [body.status, body.failReason])).toEqual([
      ['Failed', 'AUTO_UNVERIFIABLE'],
    ]);
    const one = await partner.get(`/api/v2/facial-authentication-sessions/${session.token}/`);
    expect(one.json()).toMatchObject({ approved: null });
  });

  test('lets a person try again who was not to be seen', async () => {
    const session = await made();
    await tried(session, null);
    await tried(session, 0.1, 2);
    expect(await stateOf(session)).toBe('approved');
  });

  test('takes nothing but a photo of the face', async () => {
    const { token, sessionId } = await made();
    const person = personAt(api.app, { sessionId, token });
    await person.call('/flow/open', { platform: 'PC' });
    expect(flowSession.parse(await person.read())).toMatchObject({ faceRequired: true, selfieMode: 'selfie' });
    expect((await person.put('FRONT', new Uint8Array([0xff, 0xd8, 0xff]))).status).toBe(400);
    expect((await person.call('/flow/choice', { country: 'LT', documentType: 'PASSPORT' })).status).toBe(400);
    expect((await person.call('/flow/submit', {})).status).toBe(400);
  });

  test('asks for movements where the method says so, and then takes no photo', async () => {
    const { token, sessionId } = await made({ method: 'ACTIVE_LIVENESS' });
    const person = personAt(api.app, { sessionId, token });
    await person.call('/flow/open', { platform: 'PC' });
    expect(await person.read()).toMatchObject({ selfieMode: 'challenge', livenessTriesLeft: 3 });
    expect((await person.put('FACE', new Uint8Array([0xff, 0xd8, 0xff]))).status).toBe(409);
    expect(await person.open()).toMatchObject({ state: 'opened' });
  });
});

describe('an enrolment', () => {
  test('keeps the face, under the key of the verification', async () => {
    const session = await made({ type: 'ENROLLMENT' });
    await tried(session, 0.45);
    const row = await findEnrolment(api.deps.db, session.scanRef);
    expect(row).toMatchObject({ sessionId: session.sessionId, model: 'model-1' });
    expect((await toldOf(session))[0]?.body).toMatchObject({ type: 'ENROLLMENT', status: 'Success' });
    // 0.9 from the verification, 0.45 from the enrolment: the enrolment is what counts now.
    const answer = await partner.post('/partner/authentication-info', { scanRef: session.scanRef });
    const { token } = answer.json();
    const next = { ...session, token, sessionId: await idOf(token) };
    await tried(next, 0.9);
    expect(await stateOf(next)).toBe('approved');
    expect((await findAuthentication(api.deps.db, next.sessionId))?.tries).toBe(1);
  });
});

describe('a fault of ours', () => {
  test('costs no try, and the person may go on', async () => {
    const session = await made();
    for (const attempt of [1, 2, 3, 4]) {
      await withSelfie(api.app, session);
      await authenticateFace(api.deps, scriptedEngines, { sessionId: session.sessionId, attempt }, seesNothing);
      expect(await stateOf(session)).toBe('awaiting_resubmission');
    }
    expect((await findAuthentication(api.deps.db, session.sessionId))?.tries).toBe(0);
    await tried(session, 0.1, 5);
    expect(await stateOf(session)).toBe('approved');
  });

  test('refuses nobody when the time runs out over it', async () => {
    const session = await made();
    await withSelfie(api.app, session);
    await authenticateFace(api.deps, scriptedEngines, { sessionId: session.sessionId, attempt: 1 }, seesNothing);
    api.clock.advance(3_600_000);
    await sweep(api.deps);
    expect((await toldOf(session)).map(({ body }) => [body.status, body.failReason])).toEqual([['Expired', null]]);
  });

  test('decides nothing twice, whoever takes the job again', async () => {
    const session = await made();
    const of = { sessionId: session.sessionId, attempt: 1 };
    await withSelfie(api.app, session);
    await Promise.all([1, 2, 3].map(() => authenticateFace(api.deps, scriptedEngines, of, seesFace(0.9))));
    await authenticateFace(api.deps, scriptedEngines, of, seesFace(0.1));
    expect((await findAuthentication(api.deps.db, of.sessionId))?.tries).toBe(1);
    const history = await listAuditEntries(api.deps.db, of.sessionId);
    expect(history.filter(({ event }) => event.startsWith('checks.'))).toHaveLength(1);
  });
});

describe('the end of the time', () => {
  test('expires a link that nobody used, and tells', async () => {
    const session = await made({ lifetime: 60 });
    api.clock.advance(61_000);
    await sweep(api.deps);
    expect((await toldOf(session)).map(({ body }) => [body.status, body.facePhoto])).toEqual([['Expired', null]]);
  });

  test('refuses whoever failed and went away', async () => {
    const session = await made();
    await tried(session, 0.9);
    api.clock.advance(3_600_000);
    await sweep(api.deps);
    expect((await toldOf(session)).map(({ body }) => [body.status, body.failReason])).toEqual([
      ['Failed', 'FACE_MISMATCH'],
    ]);
  });
});

describe('erasing the verification', () => {
  test('takes its face authentications along, whatever their state, and the enrolment', async () => {
    const ended = await made({ type: 'ENROLLMENT' });
    await tried(ended, 0.1);
    const again = await partner.post('/partner/authentication-info', { scanRef: ended.scanRef });
    const open = await idOf(again.json().token);
    const photos = await listEvidence(api.deps.db, { sessionId: ended.sessionId });
    expect(photos).toHaveLength(1);
    expect(await eraseSession(api.deps, ended.scanRef)).toBe('erased');
    for (const id of [ended.sessionId, open]) {
      expect(await findSession(api.deps.db, id)).toMatchObject({ state: 'erased', wrappedKey: null });
    }
    expect(await findEnrolment(api.deps.db, ended.scanRef)).toBeNull();
    expect((await findAuthentication(api.deps.db, ended.sessionId))?.sealedToken).toBeNull();
    expect(await api.deps.blobs.get(photos[0]?.blobKey ?? '')).toBeNull();
    const one = await partner.get(`/api/v2/facial-authentication-sessions/${ended.token}`);
    expect(one.json()).toMatchObject({ tokenString: null, facePhoto: null });
  });

  test('withdraws one that is being judged when a reviewer took the verification back', async () => {
    const session = await made();
    await withSelfie(api.app, session);
    await api.deps.db.transaction(async (tx) => {
      const row = await lockSession(tx, session.scanRef);
      if (row) await advance(tx, api.deps, { session: row, event: 'review.reopened', actor: 'reviewer' });
    });
    await authenticateFace(api.deps, scriptedEngines, { sessionId: session.sessionId, attempt: 1 }, seesFace(0.1));
    expect((await toldOf(session)).map(({ body }) => body.status)).toEqual(['Canceled']);
  });
});
