import { tokenResponse } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSession } from '../../sessions/queries.ts';
import { openRequest } from '../../sessions/session-secrets.ts';
import { createTestApi, type TestApi, type TestClient } from '../../testing/test-api.ts';

let api: TestApi;
let client: TestClient;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client();
});
afterAll(() => api.close());

const EVERYTHING = {
  clientId: 'client-1',
  externalRef: 'order 7',
  firstName: 'Jonė',
  lastName: "O'Brien-Žukas",
  dateOfBirth: '1990-12-20',
  dateOfExpiry: '2030-02-28',
  dateOfIssue: '2020-02-29',
  nationality: 'lt',
  documentNumber: '12345678',
  personalNumber: '49012200000',
  sex: 'F',
  address: 'Gedimino pr. 1, Vilnius',
  successUrl: 'https://shop.example/ok',
  errorUrl: 'shopapp://failed',
  callbackUrl: 'https://shop.example/one',
  locale: 'lt',
  showInstructions: false,
  expiryTime: 30,
  sessionLength: 60,
  country: 'lt',
  documents: ['PASSPORT', 'OTHER'],
  ageLimit: 18,
  ageMax: 99,
  checkAml: true,
  theme: '0f8fad5b-d9cb-469f-a165-70867728950e',
  videoCallQuestions: ['retired'],
};

describe('POST /api/v2/token', () => {
  it('answers the shortest request with every key', async () => {
    const answer = await client.post('/api/v2/token', { clientId: '100000' });
    expect(answer.statusCode).toBe(201);
    const body = tokenResponse.parse(answer.json());
    expect(Object.keys(answer.json()).sort()).toEqual(Object.keys(tokenResponse.shape).sort());
    expect(body).toMatchObject({
      message: 'Token created successfully',
      clientId: '100000',
      personScanRef: '100000',
      tokenType: 'IDENTIFICATION',
      expiryTime: 3600,
      sessionLength: 600,
      country: null,
      firstName: null,
      digitString: null,
      documents: ['ID_CARD', 'PASSPORT', 'DRIVER_LICENSE', 'RESIDENCE_PERMIT'],
      videoCallQuestions: [],
    });
    expect(body.redirectUrl).toBe(`http://localhost:8080/api/v2/redirect?authToken=${body.authToken}`);
  });

  it('echoes what was asked for: names in upper case, the country as sent', async () => {
    const body = (await client.post('/api/v2/token/', EVERYTHING)).json();
    const { theme, videoCallQuestions: _retired, ...echoed } = EVERYTHING;
    expect(body).toMatchObject({
      ...echoed,
      theme,
      firstName: 'JONĖ',
      lastName: "O'BRIEN-ŽUKAS",
      nationality: 'LT',
      allowedDocuments: { LT: ['PASSPORT', 'OTHER'] },
      videoCallQuestions: [],
    });
  });

  it('keeps the request sealed and the token only as a hash', async () => {
    const answer = (await client.post('/api/v2/token', EVERYTHING)).json();
    const session = await findSession(api.deps.db, answer.scanRef);
    if (!session) throw new Error('no session');
    expect(openRequest(api.deps, session)).toMatchObject({ firstName: 'JONĖ', documentNumber: '12345678' });
    const stored = JSON.stringify(session, (_key, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    for (const secret of [answer.authToken, 'JONĖ', '12345678', 'Gedimino']) expect(stored).not.toContain(secret);
    expect(session.tokenExpiresAt.getTime() - session.createdAt.getTime()).toBe(30_000);
  });

  it('echoes several countries as a list and accepts the other names', async () => {
    const body = (
      await client.post('/api/v2/token', { personScanRef: 'p1', country: ['lt', 'LV'], nationality: 'ALL' })
    ).json();
    expect(body).toMatchObject({ clientId: 'p1', country: ['lt', 'LV'], nationality: null });
    expect(Object.keys(body.allowedDocuments)).toEqual(['LT', 'LV']);
  });

  it('adds a code of eight digits when asked', async () => {
    const body = (await client.post('/api/v2/token', { clientId: 'a', generateDigitString: true })).json();
    expect(body.digitString).toMatch(/^\d{8}$/);
  });

  it('spells out what utilityBill stands for', async () => {
    const body = (await client.post('/api/v2/token', { clientId: 'a', utilityBill: true })).json();
    expect(body.additionalSteps.ALL.ALL.UTILITY_BILL.type).toBe('UPLOAD');
  });

  it.each([
    ['no clientId', {}, 'MISSING_VALUE'],
    ['null clientId', { clientId: null }, 'MISSING_VALUE'],
    ['empty clientId', { clientId: '' }, 'BAD_VALUE'],
    ['clientId not ASCII', { clientId: 'ž' }, 'BAD_VALUE'],
    ['clientId too long', { clientId: 'a'.repeat(101) }, 'BAD_VALUE'],
    ['clientId a number', { clientId: 5 }, 'BAD_VALUE'],
    ['not an object', [], 'BAD_VALUE'],
    ['name with a digit', { clientId: 'a', firstName: 'J0hn' }, 'BAD_VALUE'],
    ['name with a sign', { clientId: 'a', lastName: 'Doe?' }, 'BAD_VALUE'],
    ['name too long', { clientId: 'a', lastName: 'D'.repeat(101) }, 'BAD_VALUE'],
    ['no such day', { clientId: 'a', dateOfBirth: '2023-02-29' }, 'BAD_VALUE'],
    ['empty date', { clientId: 'a', dateOfExpiry: '' }, 'BAD_VALUE'],
    ['date turned round', { clientId: 'a', dateOfIssue: '20-12-1990' }, 'BAD_VALUE'],
    ['unknown nationality', { clientId: 'a', nationality: 'ZZ' }, 'BAD_VALUE'],
    ['three-letter country', { clientId: 'a', country: 'LTU' }, 'BAD_VALUE'],
    ['unknown country in a list', { clientId: 'a', country: ['LT', 'ZZ'] }, 'BAD_VALUE'],
    ['unknown document', { clientId: 'a', documents: ['LIBRARY_CARD'] }, 'BAD_VALUE'],
    ['no document', { clientId: 'a', documents: [] }, 'BAD_VALUE'],
    ['long number', { clientId: 'a', documentNumber: '1'.repeat(51) }, 'BAD_VALUE'],
    ['other sex', { clientId: 'a', sex: 'X' }, 'BAD_VALUE'],
    ['long reference', { clientId: 'a', externalRef: 'r'.repeat(41) }, 'BAD_VALUE'],
    ['relative page', { clientId: 'a', successUrl: '/done' }, 'BAD_VALUE'],
    ['script as page', { clientId: 'a', errorUrl: 'javascript:alert(1)' }, 'BAD_VALUE'],
    ['page with a line break', { clientId: 'a', successUrl: 'https://shop.example/\r\nSet-Cookie:x' }, 'BAD_VALUE'],
    ['webhook with a NUL', { clientId: 'a', callbackUrl: 'https://shop.example/\0hook' }, 'BAD_VALUE'],
    ['callback to an app', { clientId: 'a', callbackUrl: 'shopapp://hook' }, 'BAD_VALUE'],
    ['expiryTime too long', { clientId: 'a', expiryTime: 2_592_001 }, 'BAD_VALUE'],
    ['expiryTime as text', { clientId: 'a', expiryTime: '600' }, 'BAD_VALUE'],
    ['sessionLength too short', { clientId: 'a', sessionLength: 59 }, 'BAD_VALUE'],
    ['sessionLength not whole', { clientId: 'a', sessionLength: 60.5 }, 'BAD_VALUE'],
    ['switch as text', { clientId: 'a', checkAml: 'true' }, 'BAD_VALUE'],
    ['other token type', { clientId: 'a', tokenType: 'VIDEO_CALL' }, 'BAD_VALUE'],
    ['bill and steps', { clientId: 'a', utilityBill: true, additionalSteps: { ALL: { ALL: {} } } }, 'BAD_VALUE'],
    ['step name in lower case', { clientId: 'a', additionalSteps: { ALL: { ALL: ['bill'] } } }, 'BAD_VALUE'],
    ['youngest above oldest', { clientId: 'a', ageLimit: 40, ageMax: 30 }, 'BAD_VALUE'],
    ['long locale', { clientId: 'a', locale: 'lt-LT-xx' }, 'BAD_VALUE'],
  ])('refuses %s and makes nothing', async (_name, request, identifier) => {
    const answer = await client.post('/api/v2/token', request);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({
      message: expect.any(String),
      identifier,
      documentation: '',
      severity: 'NOT_SEVERE',
    });
    expect(answer.json().message).not.toMatch(/J0hn|Doe|javascript|LIBRARY/);
  });

  it('turns an unsupported language into English', async () => {
    expect((await client.post('/api/v2/token', { clientId: 'a', locale: 'xx' })).json().locale).toBe('en');
  });

  it('refuses a callback address without the permission', async () => {
    const other = await api.client('TEST', { callbackUrlAllowed: false });
    const answer = await other.post('/api/v2/token', { clientId: 'a', callbackUrl: 'https://shop.example/x' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      identifier: 'PERMISSIONS_ERROR',
      message: 'You are not allowed to use a custom callback url.',
    });
  });

  it('takes the environment’s values where the request has none', async () => {
    const other = await api.client('TEST', {
      sessionDefaults: {
        checkLiveness: true,
        ageLimit: 18,
        reviewSuccessful: true,
        allowedDocuments: { LT: ['PASSPORT'], ALL: ['ID_CARD'] },
      },
    });
    const token = async (request: object) => (await other.post('/api/v2/token', { clientId: 'a', ...request })).json();
    expect(await token({ checkLiveness: false })).toMatchObject({
      checkLiveness: false,
      ageLimit: 18,
      reviewSuccessful: true,
      documents: ['PASSPORT', 'ID_CARD'],
      allowedDocuments: { LT: ['PASSPORT'], ALL: ['ID_CARD'] },
    });
    expect(await token({ country: ['lt', 'DE'] })).toMatchObject({
      allowedDocuments: { LT: ['PASSPORT'], DE: ['ID_CARD'] },
    });
    expect(await token({ allowedDocuments: { lv: ['DRIVER_LICENSE'] } })).toMatchObject({
      documents: ['DRIVER_LICENSE'],
      allowedDocuments: { LV: ['DRIVER_LICENSE'] },
    });
    expect(await token({ documents: ['DRIVER_LICENSE'] })).toMatchObject({ identifier: 'BAD_VALUE' });
  });

  it('ends with the credits, and takes none for what it refuses', async () => {
    const poor = await api.client('TEST', {}, { IDENTIFICATION: 2 });
    const token = async (request: object = {}) => poor.post('/api/v2/token', { clientId: 'a', ...request });
    expect((await token({ dummyStatus: 'APPROVED' })).statusCode).toBe(400);
    expect((await token({ country: 'ZZ' })).statusCode).toBe(400);
    expect([(await token()).statusCode, (await token()).statusCode]).toEqual([201, 201]);
    const answer = await token();
    expect([answer.statusCode, answer.json()]).toEqual([
      400,
      {
        message: 'Partner reached token limit.',
        identifier: 'PERMISSIONS_ERROR',
        documentation: '',
        severity: 'NOT_SEVERE',
      },
    ]);
  });

  it('knows dummies in the DEV environment only', async () => {
    const answer = await client.post('/api/v2/token', { clientId: 'a', dummyStatus: 'APPROVED' });
    expect(answer.json()).toMatchObject({ identifier: 'PERMISSIONS_ERROR' });
  });
});
