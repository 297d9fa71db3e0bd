import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { verifyWebhook, type WebhookToVerify } from './verify-webhook.ts';

const KEY = 'aB3dE5gH7jK9mN1pQ3sT5vW7xY9zA1cD3eF5gH7j';
const OTHER = 'another-signing-key-of-forty-characters!';
const BODY = '{"final":true,"scanRef":"7ad0b1f5","data":{"city":"Šiauliai"}}';
const SENT_AT = 1_900_000_000;

const hmac = (key: string, text: string | Buffer, as: 'hex' | 'base64') =>
  createHmac('sha256', key).update(text).digest(as);
const standard = (key: string, body: string, id = 'msg', at = SENT_AT) =>
  `v1,${hmac(key, `${id}.${at}.${body}`, 'base64')}`;

function webhook(changes: Partial<WebhookToVerify> = {}, headers: Record<string, string> = {}): WebhookToVerify {
  return {
    body: BODY,
    headers: {
      'Idenfy-Event-Type': 'IDENTIFICATION_AUTO_FINISHED',
      'Idenfy-Signature': hmac(KEY, BODY, 'hex'),
      'webhook-id': 'msg',
      'webhook-timestamp': String(SENT_AT),
      'webhook-signature': standard(KEY, BODY),
      ...headers,
    },
    signingKeys: [KEY],
    now: SENT_AT * 1000,
    ...changes,
  };
}

const why = async (changes: Partial<WebhookToVerify>, headers?: Record<string, string>) => {
  const outcome = await verifyWebhook(webhook(changes, headers));
  return outcome.ok ? null : outcome.why;
};

describe('a webhook by Standard Webhooks', () => {
  test('is read when it is signed and fresh', async () => {
    const outcome = await verifyWebhook(webhook());
    expect(outcome).toEqual({
      ok: true,
      event: 'IDENTIFICATION_AUTO_FINISHED',
      body: JSON.parse(BODY),
      id: 'msg',
      repeated: false,
    });
  });

  test.each([
    ['bytes', new TextEncoder().encode(BODY)],
    ['a part of a larger buffer', Buffer.from(`xx${BODY}`).subarray(2)],
    ['an array buffer', new TextEncoder().encode(BODY).buffer],
  ])('may come as %s', async (_, body) => {
    expect(await why({ body })).toBeNull();
  });

  test('may come with headers of fetch', async () => {
    const { headers } = webhook();
    expect(await why({ headers: new Headers(headers as Record<string, string>) })).toBeNull();
  });

  test('takes the key in the form of other libraries', async () => {
    expect(await why({ signingKeys: [`whsec_${Buffer.from(KEY).toString('base64')}`] })).toBeNull();
  });

  test('is known by either key while keys are rotated', async () => {
    const both = { 'webhook-signature': `${standard(OTHER, BODY)} ${standard(KEY, BODY)} v2,abc` };
    expect(await why({}, both)).toBeNull();
    expect(await why({ signingKeys: [OTHER] }, both)).toBeNull();
    expect(await why({ signingKeys: ['x'.repeat(20), KEY] })).toBeNull();
  });

  test.each([
    ['a changed body', { body: `${BODY} ` }, {}],
    ['another key', { signingKeys: [OTHER] }, {}],
    ['another id', {}, { 'webhook-id': 'other' }],
    ['another time', {}, { 'webhook-timestamp': String(SENT_AT + 1) }],
    ['nonsense', {}, { 'webhook-signature': 'v1,%%% v1, , v1a' }],
    ["the contract's signature in its place", {}, { 'webhook-signature': `v1,${hmac(KEY, BODY, 'base64')}` }],
  ])('is refused with %s', async (_, changes, headers) => {
    expect(await why(changes, headers)).toBe('signature_wrong');
  });

  test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('is refused without %s', async (name) => {
    expect(await why({}, { [name]: '' })).toBe('signature_missing');
  });

  test('is refused when it is old or early, also where the signature fits', async () => {
    for (const seconds of [-301, 301]) expect(await why({ now: (SENT_AT + seconds) * 1000 })).toBe('too_old_or_early');
    for (const seconds of [-300, 300]) expect(await why({ now: (SENT_AT + seconds) * 1000 })).toBeNull();
    expect(await why({ now: (SENT_AT + 301) * 1000, toleranceSeconds: 600 })).toBeNull();
    const never = { 'webhook-timestamp': 'NaN', 'webhook-signature': `v1,${hmac(KEY, `msg.NaN.${BODY}`, 'base64')}` };
    expect(await why({}, never)).toBe('too_old_or_early');
  });

  test('is known again', async () => {
    const seen = new Set<string>();
    const remember = (id: string) => seen.size === seen.add(id).size;
    const first = await verifyWebhook(webhook({ remember }));
    const second = await verifyWebhook(webhook({ remember }));
    expect([first, second]).toMatchObject([{ repeated: false }, { repeated: true }]);
    await verifyWebhook(webhook({ remember, body: 'forged' }, { 'webhook-id': 'forged' }));
    expect([...seen]).toEqual(['msg']);
  });

  test('needs an event and JSON', async () => {
    expect(await why({}, { 'Idenfy-Event-Type': '' })).toBe('event_missing');
    const { headers } = webhook();
    const { 'Idenfy-Event-Type': _, ...without } = headers as Record<string, string>;
    expect(await why({ headers: without })).toBe('event_missing');
    expect(await why({ body: 'no' }, { 'webhook-signature': standard(KEY, 'no') })).toBe('not_json');
  });

  test('with a header that came twice is not believed', async () => {
    const headers = { ...webhook().headers, 'webhook-id': ['msg', 'other'] };
    expect(await why({ headers })).toBe('signature_missing');
  });
});

describe('a webhook by the contract', () => {
  const scheme = 'contract' as const;

  test('is known by the hexadecimal signature of either key', async () => {
    expect(await why({ scheme })).toBeNull();
    const rotated = { 'Idenfy-Signature-Next': hmac(OTHER, BODY, 'hex') };
    expect(await why({ scheme, signingKeys: [OTHER] }, rotated)).toBeNull();
    // RFC 4231, test case 2.
    const body = 'what do ya want for nothing?';
    const signature = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    expect(await why({ scheme, body, signingKeys: ['Jefe'] }, { 'Idenfy-Signature': signature })).toBe('not_json');
  });

  test.each([
    ['another key', { signingKeys: [OTHER] }, {}],
    ['a changed body', { body: BODY.replace('true', 'false') }, {}],
    ['a prefix', {}, { 'Idenfy-Signature': `sha256=${hmac(KEY, BODY, 'hex')}` }],
    ['half of it', {}, { 'Idenfy-Signature': hmac(KEY, BODY, 'hex').slice(0, 32) }],
  ])('is refused with %s', async (_, changes, headers) => {
    expect(await why({ scheme, ...changes }, headers)).toBe('signature_wrong');
  });
});

describe('an encrypted body', () => {
  const secret = Buffer.alloc(32, 7);
  const secretKeys = [secret.toString('base64url')];

  function jwe(header: object = {}, key = secret): string {
    const kid = createHash('sha256').update(secret).digest('hex').slice(0, 16);
    const encoded = Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM', kid, ...header })).toString('base64url');
    const cipher = createCipheriv('aes-256-gcm', key, Buffer.alloc(12, 1)).setAAD(Buffer.from(encoded));
    const text = Buffer.concat([cipher.update(BODY), cipher.final()]);
    const parts = [Buffer.alloc(12, 1), text, cipher.getAuthTag()].map((part) => part.toString('base64url'));
    return [encoded, '', ...parts].join('.');
  }
  const sealed = (body: string, changes: Partial<WebhookToVerify> = {}) =>
    verifyWebhook(webhook({ body, secretKeys, ...changes }, { 'webhook-signature': standard(KEY, body) }));

  test('is opened by the key that it names, or by whichever fits', async () => {
    const old = Buffer.alloc(32, 9).toString('base64url');
    for (const body of [jwe(), jwe({ kid: undefined }), jwe({ kid: 'unknown' })])
      expect(await sealed(body, { secretKeys: [old, ...secretKeys] })).toMatchObject({
        ok: true,
        body: JSON.parse(BODY),
      });
  });

  test.each([
    ['without a key', jwe(), []],
    ['by another key', jwe({}, Buffer.alloc(32, 8)), secretKeys],
    [
      'where the header was changed',
      jwe().replace(/^[^.]+/, Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url')),
      secretKeys,
    ],
    ['with a shortened tag', jwe().slice(0, -6), secretKeys],
    ['by another method', jwe({ alg: 'none' }), secretKeys],
    ['by a weaker cipher', jwe({ enc: 'A128CBC-HS256' }), secretKeys],
    ['where it demands more than we know', jwe({ crit: ['exp'] }), secretKeys],
  ])('is refused %s', async (_, body, keys) => {
    expect(await sealed(body, { secretKeys: keys })).toEqual({ ok: false, why: 'not_decryptable' });
  });
});
