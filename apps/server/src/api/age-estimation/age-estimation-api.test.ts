import { ageEstimationToken, errorBody, insufficientFinances } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEstimation } from '../../age-estimation/queries.ts';
import { findSession, findSessionByTokenHash } from '../../sessions/queries.ts';
import { hashToken } from '../../sessions/session-token.ts';
import { createTestApi, type TestApi, type TestClient } from '../../testing/test-api.ts';

let api: TestApi;
let client: TestClient;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client();
});
afterAll(() => api.close());

const ASKED = { min_age: 18, confidence_threshold: 90 };
const ask = (body: object, by = client) => by.post('/age-estimation/token/', body);

describe('POST /age-estimation/token/', () => {
  it('answers 201 with the link, the end of its life and every default', async () => {
    const answer = await ask(ASKED);
    expect(answer.statusCode).toBe(201);
    const body = ageEstimationToken.parse(answer.json());
    expect(body).toEqual({
      ...ASKED,
      token: body.token,
      session_url: `http://localhost:8080/session?authToken=${body.token}`,
      expires_at: '2026-01-15T13:00:00.000Z',
      buffer: 0,
      escalation: 'DOC',
      retry_limit: 3,
      save_photo: true,
      expiry_minutes: 60,
      client_id: null,
    });
  });

  it('keeps what was asked for', async () => {
    const wish = {
      ...ASKED,
      buffer: 3,
      escalation: 'NONE',
      retry_limit: 1,
      save_photo: false,
      expiry_minutes: 5,
      client_id: 'user 9',
      success_redirect: 'https://shop.example/ok',
      underage_redirect: '',
    };
    const body = (await ask(wish)).json();
    const session = await findSessionByTokenHash(api.deps.db, hashToken(body.token));
    expect(session).toMatchObject({ purpose: 'age_estimation', clientId: 'user 9', expiryTime: 300 });
    expect(await findEstimation(api.deps.db, session?.id ?? '')).toMatchObject({
      clientId: 'user 9',
      minAge: 18,
      confidenceThreshold: 90,
      buffer: 3,
      escalation: 'none',
      retryLimit: 1,
      savePhoto: false,
    });
  });

  it.each([
    ['no age', { min_age: undefined }, 'MISSING_VALUE'],
    ['no threshold', { confidence_threshold: null }, 'MISSING_VALUE'],
    ['age 0', { min_age: 0 }, 'BAD_VALUE'],
    ['age 121', { min_age: 121 }, 'BAD_VALUE'],
    ['half an age', { min_age: 17.5 }, 'BAD_VALUE'],
    ['a threshold above certainty', { confidence_threshold: 101 }, 'BAD_VALUE'],
    ['a wide buffer', { buffer: 21 }, 'BAD_VALUE'],
    ['a buffer above the age', { min_age: 5, buffer: 6 }, 'BAD_VALUE'],
    ['another escalation', { escalation: 'CALL' }, 'BAD_VALUE'],
    ['four tries', { retry_limit: 4 }, 'BAD_VALUE'],
    ['four minutes', { expiry_minutes: 4 }, 'BAD_VALUE'],
    ['a page that is a script', { success_redirect: 'javascript:alert(1)' }, 'BAD_VALUE'],
    ['a webhook to an app', { webhook_url: 'shopapp://hook' }, 'BAD_VALUE'],
    ['a client that is not ASCII', { client_id: 'ž' }, 'BAD_VALUE'],
  ])('refuses %s', async (_name, wish, identifier) => {
    const answer = await ask({ ...ASKED, ...wish });
    expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, identifier]);
  });

  it('answers 402 without credits, and makes nothing', async () => {
    const poor = await api.client('TEST', {}, { AGE_ESTIMATION: 1 });
    expect((await ask({ ...ASKED, webhook_url: 'nowhere' }, poor)).statusCode).toBe(400);
    expect((await ask(ASKED, poor)).statusCode).toBe(201);
    const answer = await ask(ASKED, poor);
    expect(answer.statusCode).toBe(402);
    expect(insufficientFinances.parse(answer.json())).toMatchObject({
      message: 'Action not allowed due to lack of funds or exceeded limit.',
      identifier: 'PERMISSIONS_ERROR',
      detail: { missing_limits: ['AGE_ESTIMATION'] },
    });
  });

  it('refuses a webhook address without the permission', async () => {
    const other = await api.client('TEST', { callbackUrlAllowed: false });
    const answer = await ask({ ...ASKED, webhook_url: 'https://shop.example/age' }, other);
    expect(errorBody.parse(answer.json()).identifier).toBe('PERMISSIONS_ERROR');
  });
});

describe('POST /v1/age-estimations/cancel', () => {
  const cancel = (token: string, by = client) => by.post('/v1/age-estimations/cancel', { token });

  it('ends one by its token, and twice is no error', async () => {
    const { token } = (await ask(ASKED)).json();
    const { id } = (await findSessionByTokenHash(api.deps.db, hashToken(token))) ?? {};
    for (const answer of [await cancel(token), await cancel(token)])
      expect([answer.statusCode, answer.json()]).toEqual([200, { scanRef: id, state: 'cancelled' }]);
    expect((await findSession(api.deps.db, id ?? ''))?.state).toBe('cancelled');
  });

  it('knows no token of a stranger’s, of a verification, or of nobody', async () => {
    const { token } = (await ask(ASKED)).json();
    const stranger = await api.client();
    const { authToken } = await client.token();
    for (const answer of [await cancel(token, stranger), await cancel(authToken), await cancel('x'.repeat(40))])
      expect(errorBody.parse(answer.json()).identifier).toBe('TOKEN_NOT_VALID');
    expect((await findSessionByTokenHash(api.deps.db, hashToken(token)))?.state).toBe('created');
  });
});
