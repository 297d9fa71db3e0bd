import { errorBody, faceAuthenticationToken } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createFaceApi,
  type FaceApi,
  type PartnerClient,
  verified,
} from '../../face-authentication/face-sessions.fixture.ts';
import { eraseSession } from '../../retention/erase-session.ts';

let api: FaceApi;
let partner: PartnerClient;
beforeAll(async () => {
  api = await createFaceApi();
  partner = await api.partner();
});
afterAll(() => api?.close());

const standing = (scanRef: string, client = partner, query = '?method=FACE_MATCHING') =>
  client.get(`/identification/facial-auth/${scanRef}/check-status/${query}`);
const token = (body: object, client = partner) => client.post('/partner/authentication-info', body);
const answerOf = (answer: { statusCode: number; json(): unknown }) => [
  answer.statusCode,
  errorBody.parse(answer.json()).identifier,
];

describe('GET /identification/facial-auth/{scanRef}/check-status', () => {
  it('lets whoever was approved with a face authenticate', async () => {
    const scanRef = await verified(api, partner.id);
    for (const query of ['', '?method=FACE_MATCHING', '?method=ACTIVE_LIVENESS']) {
      const answer = await standing(scanRef, partner, query);
      expect([answer.statusCode, answer.json()]).toEqual([200, { type: 'AUTHENTICATION' }]);
    }
    expect(answerOf(await standing(scanRef, partner, '?method=FINGER'))).toEqual([400, 'BAD_VALUE']);
  });

  it.each([
    ['declined', { decision: 'expired' }],
    ['in review', { decision: 'unreadable' }],
    ['without a face', { request: { tokenType: 'DOCUMENT' } }],
  ] as const)('sends whoever is %s to be identified', async (_name, how) => {
    const scanRef = await verified(api, partner.id, how);
    expect((await standing(scanRef)).json()).toEqual({ type: 'IDENTIFICATION' });
    expect(answerOf(await token({ scanRef }))).toEqual([400, 'VALIDATION_ERROR']);
  });

  it('knows nothing of others, of the erased, and of what is no verification', async () => {
    const stranger = await api.partner();
    const foreign = await verified(api, stranger.id);
    const erased = await verified(api, partner.id);
    await eraseSession(api.deps, erased);
    const living = await verified(api, partner.id);
    await token({ scanRef: living });
    const [{ id: authentication }] = (await partner.get('/api/v2/facial-authentication-sessions')).json();
    const unknown = await standing(api.deps.random.uuid());
    expect(answerOf(unknown)).toEqual([404, 'BAD_VALUE']);
    for (const scanRef of [foreign, erased, authentication, "'; drop table sessions"]) {
      const answer = await standing(encodeURIComponent(scanRef));
      expect([answer.statusCode, answer.body]).toEqual([404, unknown.body]);
      const made = await token({ scanRef });
      expect([made.statusCode, made.body]).toEqual([404, unknown.body]);
    }
    for (const path of ['status', 'data', 'files']) {
      expect((await partner.post(`/api/v2/${path}`, { scanRef: authentication })).statusCode).toBe(400);
    }
  });
});

describe('POST /partner/authentication-info', () => {
  it('answers 200 with the token, the link and what was understood', async () => {
    const scanRef = await verified(api, partner.id);
    const answer = await token({ scanRef, type: 'AUTHENTICATION', method: 'FACE_MATCHING', generateDigitString: true });
    expect(answer.statusCode).toBe(200);
    const body = faceAuthenticationToken.parse(answer.json());
    expect(body).toMatchObject({ scanRef, clientId: 'client-1', lifetime: 1800, method: 'FACE_MATCHING' });
    expect(body.digitString).toMatch(/^\d{8}$/);
    expect(body.redirectUrl).toBe(`http://localhost:8080/session?token=${body.token}`);
  });

  it.each([
    ['no scanRef', {}, 'MISSING_VALUE'],
    ['another type', { type: 'IDENTIFICATION' }, 'BAD_VALUE'],
    ['another method', { method: 'FINGER' }, 'BAD_VALUE'],
    ['a switch as text', { generateDigitString: 'true' }, 'BAD_VALUE'],
    ['too long a life', { lifetime: 2_592_001 }, 'BAD_VALUE'],
  ])('refuses %s and makes nothing', async (name, wish, identifier) => {
    const client = await api.partner();
    const scanRef = await verified(api, client.id);
    const answer = await token(name === 'no scanRef' ? wish : { scanRef, ...wish }, client);
    expect(answerOf(answer)).toEqual([400, identifier]);
    expect((await client.get('/api/v2/facial-authentication-sessions')).json()).toEqual([]);
  });
});

describe('GET /api/v2/facial-authentication-sessions', () => {
  it("lists the partner's own, newest first, and no stranger's", async () => {
    const client = await api.partner();
    const scanRef = await verified(api, client.id);
    const first = (await token({ scanRef }, client)).json().token;
    api.clock.advance(1_000);
    const second = (await token({ scanRef, type: 'ENROLLMENT', method: 'ACTIVE_LIVENESS' }, client)).json().token;
    const listed = (await client.get('/api/v2/facial-authentication-sessions/')).json();
    expect(listed).toMatchObject([
      { tokenString: second, type: 'ENROLLMENT', authenticationMethod: 'ACTIVE_LIVENESS', approved: null },
      { tokenString: first, type: 'AUTHENTICATION', givenScanRef: scanRef, facePhoto: null },
    ]);
    expect(answerOf(await partner.get(`/api/v2/facial-authentication-sessions/${first}`))).toEqual([404, 'BAD_VALUE']);
    expect((await client.get(`/api/v2/facial-authentication-sessions/${first}/`)).json()).toEqual(listed[1]);
  });
});
