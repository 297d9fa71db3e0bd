import { errorBody } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../api-app.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';
import { NATIVE_ROUTES } from './walked-routes.fixture.ts';

let api: TestApi;
let client: TestClient;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client();
});
afterAll(() => api.close());

const ABOUT_A_SCAN = ['status', 'data', 'files', 'full-status', 'generate-pdf', 'delete'].map(
  (name) => `/api/v2/${name}`,
);
const PARTNER_ROUTES = [
  '/api/v2/token',
  '/api/v2/process',
  ...ABOUT_A_SCAN,
  '/api/v2/add-dummy-status',
  '/api/v2/upload-additional-step',
  '/api/v2/poa-checks',
  '/partner/authentication-info',
  '/age-estimation/token',
  '/api/v2/add-aml-user',
  '/api/v2/get-monitoring-callback',
  '/aml/checks',
  '/fraud/proxy-check',
  '/fraud/estimate-fraud-probability',
];
const SCAN_REF = '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11';
const READ_ROUTES = [
  '/kyc/identifications',
  `/identification/facial-auth/${SCAN_REF}/check-status`,
  '/api/v2/facial-authentication-sessions',
  `/api/v2/facial-authentication-sessions/${'a'.repeat(40)}`,
];
const bearer = (credentials: string) => ({ authorization: `Basic ${Buffer.from(credentials).toString('base64')}` });

describe('every partner route', () => {
  it.each(PARTNER_ROUTES)('%s asks for a key, with and without a slash at the end', async (url) => {
    for (const path of [url, `${url}/`])
      for (const headers of [
        {},
        bearer('nobody:secret'),
        bearer(`${client.partner.apiKey}:wrong`),
        { authorization: 'Basic %%%' },
      ]) {
        const answer = await api.app.inject({ method: 'POST', url: path, headers, payload: '{"clientId":"a"}' });
        expect(answer.statusCode).toBe(401);
        expect(errorBody.parse(answer.json()).identifier).toBe('UNAUTHORIZED');
        expect(answer.headers['www-authenticate']).toMatch(/^Basic /);
      }
  });

  it.each(READ_ROUTES)('%s asks for a key too', async (url) => {
    for (const path of [url, `${url}/`])
      for (const headers of [{}, bearer('nobody:secret'), bearer(`${client.partner.apiKey}:wrong`)]) {
        const answer = await api.app.inject({ url: path, headers });
        expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([401, 'UNAUTHORIZED']);
      }
  });

  it.each(NATIVE_ROUTES)('%s %s asks for a key, too', async (method, route) => {
    const url = route.replace('{id}', SCAN_REF);
    for (const path of [url, `${url}/`])
      for (const headers of [{}, bearer('nobody:secret'), bearer(`${client.partner.apiKey}:wrong`)]) {
        const answer = await api.app.inject({ method, url: path, headers });
        expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([401, 'UNAUTHORIZED']);
      }
  });

  it.each(PARTNER_ROUTES)('%s answers other methods with METHOD_NOT_ALLOWED', async (url) => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH'] as const) {
      const answer = await api.app.inject({ method, url: `${url}/` });
      expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([405, 'METHOD_NOT_ALLOWED']);
      expect(answer.headers.allow).toContain('POST');
    }
  });

  it.each(PARTNER_ROUTES)('%s answers what is not JSON with JSON_ERROR', async (url) => {
    for (const body of ['', '{', '{"clientId": }', 'clientId=1', '\u0000']) {
      const answer = await client.post(url, body);
      expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, 'JSON_ERROR']);
    }
  });

  it.each(PARTNER_ROUTES)('%s takes JSON whatever it is called', async (url) => {
    for (const body of ['[]', '1', 'null', '"text"', '{}']) {
      const answer = await client.post(url, body);
      expect(answer.statusCode).toBe(400);
      expect(errorBody.parse(answer.json()).identifier).toMatch(/^(BAD|MISSING)_VALUE$/);
    }
  });

  it.each(ABOUT_A_SCAN)('%s does not tell a stranger whether a verification exists', async (url) => {
    const { scanRef } = await client.token({ expiryTime: 0 });
    const stranger = await api.client();
    const foreign = await stranger.post(url, { scanRef });
    const unknown = await stranger.post(url, { scanRef: api.deps.random.uuid() });
    const nonsense = await stranger.post(url, { scanRef: "'; drop table sessions" });
    expect(foreign.statusCode).toBe(400);
    expect([unknown.body, nonsense.body]).toEqual([foreign.body, foreign.body]);
    expect((await client.post('/api/v2/status', { scanRef })).json().status).toBe('EXPIRED');
  });

  it('knows no other routes than these, so that none escapes the walk', () => {
    const tree = Object.keys(api.app.swagger().paths ?? {});
    const blocklists = '/kyc/identifications/{scanRef}/blocklists/{list}';
    const read = [
      '/kyc/identifications',
      '/identification/facial-auth/{scanRef}/check-status',
      '/api/v2/facial-authentication-sessions',
      '/api/v2/facial-authentication-sessions/{tokenString}',
    ];
    const others = [
      '/api/v2/redirect',
      '/api/v2/magic-link-redirect',
      '/v1/digit-strings/redeem',
      '/oauth/token',
      '/l/{token}',
      '/files/{id}',
      blocklists,
    ];
    const native = new Set(NATIVE_ROUTES.map(([, path]) => path));
    expect(tree.sort()).toEqual([...PARTNER_ROUTES, ...native, ...read, ...others].sort());
  });
});

describe('the origin', () => {
  it('answers unknown addresses with the error body', async () => {
    const answer = await api.app.inject('/api/v2/nothing');
    expect(answer.statusCode).toBe(404);
    expect(errorBody.parse(answer.json()).severity).toBe('NOT_SEVERE');
  });

  it('answers addresses that are none with the error body', async () => {
    const whole = await buildApp(api.deps);
    const answer = await whole.inject('/api/v2/%zz');
    expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, 'BAD_VALUE']);
    await whole.close();
  });

  it('takes a body without a content type', async () => {
    const answer = await client.post('/api/v2/token', { clientId: 'a' });
    expect(answer.statusCode).toBe(201);
    const { authorization = '' } = answer.raw.req.headers;
    const form = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
    const sent = await api.app.inject({
      method: 'POST',
      url: '/api/v2/token',
      headers: form,
      payload: '{"clientId":"a"}',
    });
    expect(sent.statusCode).toBe(201);
  });

  it('sends the applicant on, with everything the link carries', async () => {
    const answer = await api.app.inject('/api/v2/redirect/?authToken=abc&lang=lt&x=1&x=2&n=%0d%0aSet-Cookie:a');
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe(
      'http://localhost:8080/session?authToken=abc&lang=lt&x=1&x=2&n=%0D%0ASet-Cookie%3Aa',
    );
    expect((await api.app.inject('/api/v2/redirect')).headers.location).toBe('http://localhost:8080/session');
  });

  it('tells nothing about a fault of ours', async () => {
    const broken = await createTestApi({
      blobs: { ...api.deps.blobs, put: () => Promise.reject(new Error('secret path')) },
    });
    const partner = await broken.client();
    const { authToken } = await partner.token({ tokenType: 'DOCUMENT' });
    const FRONT = Buffer.from([0xff, 0xd8, 0xff]).toString('base64');
    const sent = { token: authToken, country: 'LT', documentType: 'PASSPORT', images: { FRONT } };
    const answer = await partner.post('/api/v2/process', sent);
    expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([500, 'INTERNAL_ERROR']);
    expect(answer.body).not.toContain('secret');
    await broken.close();
  });
});

describe('the hourly limit', () => {
  it('counts per partner and hour, and says how long to wait', async () => {
    const limited = await createTestApi({ config: { requestsPerHour: 3 } });
    const [one, two] = [await limited.client(), await limited.client()];
    for (let sent = 0; sent < 3; sent += 1)
      expect((await one.post('/api/v2/token', { clientId: 'a' })).statusCode).toBe(201);
    limited.clock.advance(15 * 60_000);
    const answer = await one.post('/api/v2/token', { clientId: 'a' });
    expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(answer.headers['retry-after']).toBe(String(45 * 60));
    expect((await two.post('/api/v2/token', { clientId: 'a' })).statusCode).toBe(201);
    limited.clock.advance(45 * 60_000);
    expect((await one.post('/api/v2/token', { clientId: 'a' })).statusCode).toBe(201);
    await limited.close();
  });
});
