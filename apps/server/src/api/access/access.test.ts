import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPartner } from '../../partners/create-partner.ts';
import { rotatePartner } from '../../partners/rotate-partner.ts';
import { sweep } from '../../pipeline/sweep/sweep.ts';
import { type PartnerCalls, partnerCalls } from '../../testing/partner-calls.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';
import { type SignedCall, signedHeaders } from './signed-call.fixture.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

describe('a signed request', () => {
  let partner: PartnerCalls;
  let key: { id: string; secret: string };
  let count = 0;
  beforeAll(async () => {
    partner = await partnerCalls(api, null);
    key = await madeKey(partner);
  });

  const URL = '/api/v2/token';
  const BODY = '{"clientId":"signed"}';
  const right = (over: Partial<SignedCall> = {}): SignedCall => {
    count += 1;
    const at = api.clock.now();
    return {
      keyId: key.id,
      secret: key.secret,
      method: 'POST',
      url: URL,
      body: BODY,
      at,
      nonce: `nonce-of-${count}`,
      ...over,
    };
  };
  async function send(call: SignedCall, over: { method?: Method; url?: string; body?: string } = {}) {
    const payload = over.body ?? call.body;
    const answer = await api.app.inject({
      method: over.method ?? (call.method as Method),
      url: over.url ?? call.url,
      headers: signedHeaders(call),
      ...(payload !== undefined && { payload }),
    });
    return answer.statusCode;
  }

  it('is its partner’s, with and without a body or a query', async () => {
    expect(await send(right())).toBe(201);
    const { scanRef } = (await partner.call('POST', URL, { clientId: 'a' })).json<{ scanRef: string }>();
    const status = right({ url: '/api/v2/status', body: JSON.stringify({ scanRef }) });
    expect(await send(status)).toBe(200);
    expect(await send(right({ method: 'GET', url: '/v1/webhooks?page=1', body: undefined }))).toBe(200);
    expect(await send(right({ method: 'GET', url: '/v1/request-keys', body: undefined }))).toBe(200);
  });

  it('is refused when it comes a second time, also by a process that starts later', async () => {
    const call = right();
    expect(await send(call)).toBe(201);
    expect(await send(call)).toBe(401);
    const { registerPartnerApi } = await import('../register.ts');
    const { default: Fastify } = await import('fastify');
    const other = Fastify();
    await registerPartnerApi(other, api.deps);
    const again = await other.inject({ method: 'POST', url: URL, headers: signedHeaders(call), payload: BODY });
    expect(again.statusCode).toBe(401);
    await other.close();
  });

  it('is refused once when two come at the same time', async () => {
    const call = right();
    expect((await Promise.all([send(call), send(call), send(call)])).sort()).toEqual([201, 401, 401]);
  });

  it.each([
    ['another body', {}, { body: '{"clientId":"forged"}' }],
    ['a body that lost its end', {}, { body: '{"clientId":"signed" }' }],
    ['another method', { method: 'GET', url: '/v1/request-keys', body: undefined }, { method: 'POST' as const }],
    ['another path', {}, { url: '/api/v2/process' }],
    ['another query', { method: 'GET', url: '/v1/webhooks?page=1', body: undefined }, { url: '/v1/webhooks?page=2' }],
    ['a query that was added', { method: 'GET', url: '/v1/webhooks', body: undefined }, { url: '/v1/webhooks?page=2' }],
    ['a body that was added', { body: undefined }, { body: BODY }],
  ] as const)('is refused with %s', async (_name, call, over) => {
    expect(await send(right(call as Partial<SignedCall>), over)).toBe(401);
  });

  it.each([
    ['no method', ['@path', 'content-digest']],
    ['no path', ['@method', 'content-digest']],
    ['no digest of the body', ['@method', '@path']],
    ['a part twice', ['@method', '@method', '@path', 'content-digest']],
    ['a part that is not there', ['@method', '@path', 'content-digest', 'x-absent']],
    ['a part that we do not know', ['@method', '@path', 'content-digest', '@status']],
  ])('is refused when it covers %s', async (_name, covered) => {
    expect(await send(right({ covered }))).toBe(401);
  });

  it('is refused when its clock is more than five minutes off, or its own time is over', async () => {
    const off = (seconds: number) => new Date(api.clock.now().getTime() + seconds * 1000);
    for (const seconds of [-301, 301, 86_400]) expect(await send(right({ at: off(seconds) }))).toBe(401);
    for (const seconds of [-300, 300]) expect(await send(right({ at: off(seconds) }))).toBe(201);
    const past = Math.floor(api.clock.now().getTime() / 1000) - 1;
    expect(await send(right({ parameters: `;expires=${past}` }))).toBe(401);
  });

  it.each([
    ['another secret', { secret: 'y'.repeat(40) }],
    ['an unknown key', { keyId: '0f8fad5b-d9cb-469f-a165-70867728950e' }],
    ['no id of a key', { keyId: "' or 1=1" }],
    ['another algorithm', { parameters: ';alg="none"' }],
    ['a nonce that is too short', { nonce: 'short' }],
    ['two times', { parameters: ';created=1' }],
  ])('is refused with %s', async (_name, over) => {
    expect(await send(right(over))).toBe(401);
  });

  it('does not save credentials that do not hold', async () => {
    const call = right();
    const headers = { ...signedHeaders(call), authorization: 'Basic bm9ib2R5Om5vYm9keQ==' };
    expect((await api.app.inject({ method: 'POST', url: URL, headers, payload: BODY })).statusCode).toBe(401);
    expect(await send(call)).toBe(201);
  });

  it('keeps a nonce as long as its time would be accepted, and no longer', async () => {
    const early = right({ at: new Date(api.clock.now().getTime() + 299_000) });
    expect(await send(early)).toBe(201);
    api.clock.advance(590_000);
    await sweep(api.deps);
    expect(await send(early)).toBe(401);
    api.clock.advance(20_000);
    await sweep(api.deps);
    const { requestNonces } = await import('../../platform/db/access-schema.ts');
    expect(await api.deps.db.orm.select().from(requestNonces)).toEqual([]);
  });

  it('is nobody’s once its key was ended', async () => {
    const own = await partnerCalls(api, null);
    const mine = await madeKey(own);
    const call = () => right({ keyId: mine.id, secret: mine.secret });
    expect(await send(call())).toBe(201);
    expect((await partner.call('DELETE', `/v1/request-keys/${mine.id}`)).statusCode).toBe(404);
    expect(await send(call())).toBe(201);
    expect((await own.call('DELETE', `/v1/request-keys/${mine.id}`)).statusCode).toBe(204);
    expect(await send(call())).toBe(401);
    expect((await own.call('GET', '/v1/request-keys')).json()).toEqual({ results: [] });
  });
});

async function madeKey(partner: PartnerCalls) {
  const made = await partner.call('POST', '/v1/request-keys', { name: 'Back office' });
  expect(made.statusCode).toBe(201);
  return made.json<{ id: string; secret: string }>();
}

describe('POST /oauth/token', () => {
  const made = () => createPartner(api.deps, { name: 'Shop', environment: 'TEST', webhookUrl: null });
  const basic = (key: string, secret: string) => `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
  async function ask(form: string, authorization?: string, address = '203.0.113.1') {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...(authorization !== undefined && { authorization }),
    };
    return api.app.inject({ method: 'POST', url: '/oauth/token', headers, payload: form, remoteAddress: address });
  }
  const use = (token: string) => api.app.inject({ url: '/v1/webhooks', headers: { authorization: `Bearer ${token}` } });

  it('answers both ways to authenticate with a token that opens every route', async () => {
    const { apiKey, apiSecret } = (await made()).credentials;
    const body = `grant_type=client_credentials&client_id=${apiKey}&client_secret=${apiSecret}`;
    for (const answer of [await ask(body), await ask('grant_type=client_credentials', basic(apiKey, apiSecret))]) {
      expect(answer.statusCode).toBe(200);
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
      expect(answer.json()).toEqual({ access_token: expect.any(String), token_type: 'Bearer', expires_in: 3600 });
      expect((await use(answer.json().access_token)).statusCode).toBe(200);
    }
  });

  it('issues tokens that end by themselves and with the secret', async () => {
    const { apiKey, apiSecret } = (await made()).credentials;
    const token = async (secret: string) =>
      (await ask('grant_type=client_credentials', basic(apiKey, secret))).json<{ access_token: string }>().access_token;
    const first = await token(apiSecret);
    api.clock.advance(3_599_000);
    expect((await use(first)).statusCode).toBe(200);
    api.clock.advance(1_000);
    const late = await use(first);
    expect([late.statusCode, late.headers['www-authenticate']]).toEqual([
      401,
      expect.stringMatching(/^Basic .*Bearer .*error="invalid_token"$/),
    ]);
    const second = await token(apiSecret);
    const rotated = await rotatePartner(api.deps, { apiKey, secret: true, signingKey: false });
    api.clock.advance(3_000);
    expect((await use(second)).statusCode).toBe(401);
    expect((await ask('grant_type=client_credentials', basic(apiKey, apiSecret))).statusCode).toBe(401);
    expect((await use(await token(rotated?.apiSecret ?? ''))).statusCode).toBe(200);
  });

  it('issues tokens that nobody can bend', async () => {
    const one = (await made()).credentials;
    const other = (await made()).credentials;
    const answer = await ask('grant_type=client_credentials', basic(one.apiKey, one.apiSecret));
    const token = answer.json<{ access_token: string }>().access_token;
    const [key = '', expires = '', nonce = '', signature = ''] = token.split('.');
    for (const bent of [
      [other.apiKey, expires, nonce, signature],
      [key, String(Number(expires) + 1), nonce, signature],
      [key, expires, nonce.toLowerCase().padStart(16, 'a'), `${signature.slice(1)}0`],
      [key, expires, nonce, '0'.repeat(64)],
      [key, expires, nonce],
    ])
      expect((await use(bent.join('.'))).statusCode).toBe(401);
  });

  it.each([
    ['no grant', '', 400, 'invalid_request'],
    ['an empty grant', 'grant_type=', 400, 'invalid_request'],
    ['another grant', 'grant_type=password', 400, 'unsupported_grant_type'],
    ['JSON', '{"grant_type":"client_credentials"}', 400, 'invalid_request'],
    ['a grant twice', 'grant_type=client_credentials&grant_type=client_credentials', 400, 'invalid_request'],
    ['a scope', 'grant_type=client_credentials&scope=all', 400, 'invalid_scope'],
    ['nobody', 'grant_type=client_credentials', 401, 'invalid_client'],
    ['a stranger', 'grant_type=client_credentials&client_id=a&client_secret=b', 401, 'invalid_client'],
    ['a NUL', 'grant_type=client_credentials&client_id=%00&client_secret=b', 401, 'invalid_client'],
    ['no secret', 'grant_type=client_credentials&client_id=a', 401, 'invalid_client'],
  ])('refuses %s in the words of RFC 6749', async (_name, form, status, error) => {
    const answer = await ask(form);
    expect([answer.statusCode, answer.json().error]).toEqual([status, error]);
    expect(answer.headers['cache-control']).toBe('no-store');
    if (status === 401) expect(answer.headers['www-authenticate']).toMatch(/^Basic /);
  });

  it('refuses two ways to authenticate at once', async () => {
    const { apiKey, apiSecret } = (await made()).credentials;
    const form = `grant_type=client_credentials&client_id=${apiKey}&client_secret=${apiSecret}`;
    expect((await ask(form, basic(apiKey, apiSecret))).json().error).toBe('invalid_request');
  });

  it('lets nobody guess on, and nobody else wait for it', async () => {
    const from = '198.51.100.9';
    const { apiKey, apiSecret } = (await made()).credentials;
    const guess = () => ask('grant_type=client_credentials', basic(apiKey, 'guess'), from);
    for (let tried = 0; tried < 100; tried += 1) expect((await guess()).statusCode).toBe(401);
    const refused = await guess();
    expect([refused.statusCode, refused.json().error]).toEqual([429, 'temporarily_unavailable']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('grant_type=client_credentials', basic(apiKey, apiSecret))).statusCode).toBe(200);
  });
});
