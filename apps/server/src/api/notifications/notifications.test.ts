import { createHmac } from 'node:crypto';
import { createdNotification, errorBody, notification, notificationList, testedNotification } from '@bonafide/contract';
import { compactDecrypt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PartnerCalls, partnerCalls } from '../../testing/partner-calls.ts';
import { answered, createScriptedReceiver } from '../../testing/scripted-receiver.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

const receiver = createScriptedReceiver();
let api: TestApi;
let shop: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi({ http: receiver });
});
beforeEach(async () => {
  shop = await partnerCalls(api, 'https://shop.example/hook');
});
afterAll(() => api.close());

const HEADERS = { 'X-Api-Key': 'of-the-receiver' };
const WISH = { name: 'CRM', url: 'https://crm.example/hook', headers: HEADERS };
const made = async (wish: object = {}) =>
  createdNotification.parse((await shop.call('POST', '/v1/notifications', { ...WISH, ...wish })).json());
const last = () => receiver.requests.at(-1);
const NOTHING = { headers: {} as Readonly<Record<string, string>>, body: new Uint8Array() };
const hmac = (key: string, text: string | Uint8Array, encoding: 'hex' | 'base64') =>
  createHmac('sha256', key).update(text).digest(encoding);

describe('notifications', () => {
  it('begin with the default one, which can be disabled and not removed', async () => {
    const { results } = notificationList.parse((await shop.call('GET', '/v1/notifications/')).json());
    expect(results).toMatchObject([{ id: shop.partner.id, isDefault: true, url: 'https://shop.example/hook' }]);
    const removed = await shop.call('DELETE', `/v1/notifications/${shop.partner.id}`);
    expect([removed.statusCode, errorBody.parse(removed.json()).identifier]).toEqual([400, 'BAD_VALUE']);
    const changed = await shop.call('PATCH', `/v1/notifications/${shop.partner.id}`, { enabled: false, url: null });
    expect(changed.json()).toMatchObject({ enabled: false, url: null, signingKey: null, secretKey: null });
  });

  it('are added with keys that are shown once, and values of headers never', async () => {
    const answer = await shop.call('POST', '/v1/notifications', { ...WISH, encryptBody: true });
    expect(answer.statusCode).toBe(201);
    const created = createdNotification.parse(answer.json());
    expect(created.signingKey).toMatch(/^[A-Za-z0-9]{40}$/);
    expect(created.secretKey).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const decoded = Buffer.from(created.standardWebhooksSecret?.replace('whsec_', '') ?? '', 'base64').toString();
    expect(decoded).toBe(created.signingKey);
    const shown = await shop.call('GET', `/v1/notifications/${created.id}`);
    expect(notification.strict().parse(shown.json())).toMatchObject({ headerNames: ['X-Api-Key'], encryptBody: true });
    expect(`${answer.body}${shown.body}`).not.toContain('of-the-receiver');
  });

  it('take a key that receivers know already', async () => {
    const signingKey = 'a-key-from-another-dashboard';
    expect(await made({ signingKey })).toMatchObject({ signingKey });
  });

  it('change what is named', async () => {
    const { id } = await made({ finalOnly: true });
    const answer = await shop.call('PATCH', `/v1/notifications/${id}`, { name: 'New', encryptBody: true, headers: {} });
    const changed = createdNotification.parse(answer.json());
    expect(changed).toMatchObject({ name: 'New', url: WISH.url, finalOnly: true, headerNames: [], signingKey: null });
    expect(changed.secretKey).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const again = await shop.call('PATCH', `/v1/notifications/${id}`, { encryptBody: true });
    expect(again.json().secretKey).toBeNull();
  });

  it('go, and are then unknown', async () => {
    const { id } = await made();
    const removed = await shop.call('DELETE', `/v1/notifications/${id}`);
    expect([removed.statusCode, removed.body]).toEqual([204, '']);
    expect((await shop.call('GET', `/v1/notifications/${id}`)).statusCode).toBe(404);
  });

  it('are twenty at most', async () => {
    for (let n = 1; n < 20; n += 1) await made();
    const answer = await shop.call('POST', '/v1/notifications', WISH);
    expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, 'BAD_VALUE']);
  });

  it('refuse what is wrong, without repeating it', async () => {
    for (const wrong of [{ url: 'ftp://a.example' }, { headers: { Host: 'secret' } }, { events: ['NOTHING'] }]) {
      const answer = await shop.call('POST', '/v1/notifications', { ...WISH, ...wrong });
      expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, 'BAD_VALUE']);
      expect(answer.body).not.toContain('secret');
    }
    const missing = await shop.call('POST', '/v1/notifications', { name: 'CRM' });
    expect([missing.statusCode, errorBody.parse(missing.json()).identifier]).toEqual([400, 'MISSING_VALUE']);
  });
});

describe('a stranger', () => {
  const ROUTES = [
    ['GET', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['POST', '/rotate-key'],
    ['DELETE', '/previous-key'],
    ['POST', '/test'],
  ] as const;

  it.each(ROUTES)('learns nothing by %s %s and changes nothing', async (method, path) => {
    const { id } = await made();
    const stranger = await partnerCalls(api, null);
    const body = method === 'POST' || method === 'PATCH' ? {} : undefined;
    const foreign = await stranger.call(method, `/v1/notifications/${id}${path}`, body);
    for (const other of [api.deps.random.uuid(), 'nonsense', "'; drop table"]) {
      const unknown = await stranger.call(method, `/v1/notifications/${encodeURIComponent(other)}${path}`, body);
      expect([unknown.statusCode, unknown.body]).toEqual([foreign.statusCode, foreign.body]);
    }
    expect([foreign.statusCode, errorBody.parse(foreign.json()).identifier]).toEqual([404, 'BAD_VALUE']);
    const own = await shop.call('GET', `/v1/notifications/${id}`);
    expect(own.json()).toMatchObject({ name: 'CRM', previousKeyEndsAt: null });
    const anybody = await api.app.inject({ method, url: `/v1/notifications/${id}${path}`, payload: '{}' });
    expect(anybody.statusCode).toBe(401);
  });
});

describe('a test', () => {
  const test = async (id: string, body?: object) => {
    const answer = await shop.call('POST', `/v1/notifications/${id}/test`, body);
    return testedNotification.parse(answer.json());
  };

  it('tells how the receiver took it', async () => {
    const { id, signingKey } = await made();
    receiver.answer(answered(418, 'short and stout, ONA PAVYZDĖ'));
    expect(await test(id)).toEqual({
      delivered: false,
      status: 418,
      error: null,
      answer: 'short and stout, […]',
      tookMs: 5,
    });
    receiver.answer({ kind: 'timed_out', why: 'no answer within 10000 ms', tookMs: 10_000 });
    expect(await test(id)).toMatchObject({
      delivered: false,
      status: null,
      error: expect.stringContaining('timed_out'),
    });
    receiver.answer(answered(204));
    expect(await test(id, { event: 'DOCUMENT_EXPIRATION' })).toMatchObject({ delivered: true, status: 204 });
    const sent = last();
    expect(sent?.headers).toMatchObject({ 'Idenfy-Event-Type': 'DOCUMENT_EXPIRATION', ...HEADERS });
    expect(sent?.headers['Idenfy-Signature']).toBe(hmac(signingKey ?? '', sent?.body ?? '', 'hex'));
    const body = JSON.parse(new TextDecoder().decode(sent?.body));
    expect(body).toMatchObject({ test: true, expirationThreshold: 'DOCUMENT_EXPIRES_WITHIN_7_DAYS' });
  });

  it('is reduced and encrypted like a real message', async () => {
    const { id, secretKey, signingKey } = await made({ statusesOnly: true, encryptBody: true });
    receiver.answer(answered(200));
    await test(id);
    const sent = last();
    expect(sent?.headers['content-type']).toBe('application/jose');
    expect(sent?.headers['Idenfy-Signature']).toBe(hmac(signingKey ?? '', sent?.body ?? '', 'hex'));
    const key = new Uint8Array(Buffer.from(secretKey ?? '', 'base64url'));
    const opened = await compactDecrypt(new TextDecoder().decode(sent?.body), key);
    expect(opened.protectedHeader).toMatchObject({ alg: 'dir', enc: 'A256GCM', cty: 'application/json' });
    const body = JSON.parse(new TextDecoder().decode(opened.plaintext));
    expect(body).toMatchObject({ final: true, clientIp: null, fileUrls: null, data: { docFirstName: null } });
  });

  it('needs an address', async () => {
    const { partner, call } = await partnerCalls(api, null);
    const answer = await call('POST', `/v1/notifications/${partner.id}/test`);
    expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, 'BAD_VALUE']);
  });
});

describe('a rotation', () => {
  const rotate = async (id: string, body?: object) =>
    createdNotification.parse((await shop.call('POST', `/v1/notifications/${id}/rotate-key`, body)).json());
  const sign = async (id: string) => {
    receiver.answer(answered(200));
    await shop.call('POST', `/v1/notifications/${id}/test`);
    const { headers, body } = last() ?? NOTHING;
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${new TextDecoder().decode(body)}`;
    return {
      headers,
      hex: (key: string | null) => hmac(key ?? '', body, 'hex'),
      v1: (key: string | null) => `v1,${hmac(key ?? '', signed, 'base64')}`,
    };
  };

  it('signs with both keys until the old one ends', async () => {
    const { id, signingKey: old } = await made();
    const { signingKey: fresh, previousKeyEndsAt } = await rotate(id, { overlapSeconds: 60 });
    expect(previousKeyEndsAt).toBe(new Date(api.clock.now().getTime() + 60_000).toISOString());
    const during = await sign(id);
    expect(during.headers['webhook-signature']).toBe(`${during.v1(fresh)} ${during.v1(old)}`);
    expect(during.headers['Idenfy-Signature']).toBe(during.hex(old));
    expect(during.headers['Idenfy-Signature-Next']).toBe(during.hex(fresh));
    api.clock.advance(60_000);
    const after = await sign(id);
    expect(after.headers['webhook-signature']).toBe(after.v1(fresh));
    expect(after.headers['Idenfy-Signature']).toBe(after.hex(fresh));
    expect(after.headers).not.toHaveProperty('Idenfy-Signature-Next');
    expect((await shop.call('GET', `/v1/notifications/${id}`)).json().previousKeyEndsAt).toBeNull();
  });

  it('is ended when the receiver is ready', async () => {
    const { id } = await made();
    const { signingKey } = await rotate(id);
    const ended = await shop.call('DELETE', `/v1/notifications/${id}/previous-key`);
    expect([ended.statusCode, notification.parse(ended.json()).previousKeyEndsAt]).toEqual([200, null]);
    const { headers, hex } = await sign(id);
    expect(headers['Idenfy-Signature']).toBe(hex(signingKey));
  });

  it('within a rotation replaces the newer key and keeps the one that receivers know', async () => {
    const { id, signingKey: old } = await made();
    await rotate(id);
    const { signingKey: third } = await rotate(id, { signingKey: 'the-third-key-chosen-by-hand' });
    const { headers, v1 } = await sign(id);
    expect(headers['webhook-signature']).toBe(`${v1(third)} ${v1(old)}`);
  });

  it('without overlap is in force at once', async () => {
    const { id } = await made();
    const { signingKey } = await rotate(id, { overlapSeconds: 0 });
    const { headers, v1 } = await sign(id);
    expect(headers['webhook-signature']).toBe(v1(signingKey));
  });

  it('of the secret key leaves the signing key alone', async () => {
    const { id, secretKey } = await made({ encryptBody: true });
    const rotated = await rotate(id, { key: 'SECRET' });
    expect(rotated).toMatchObject({ signingKey: null, previousKeyEndsAt: null });
    expect(rotated.secretKey).not.toBe(secretKey);
  });
});
