import { createHmac } from 'node:crypto';
import { identificationWebhook } from '@bonafide/contract';
import { compactDecrypt } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordOutcome } from '../pipeline/record-outcome.ts';
import { reviewSession } from '../reviews/review-session.ts';
import { type ScriptedDecision, scriptedOutcome } from '../testing/scripted-outcome.ts';
import { answered, createScriptedReceiver, type ScriptedReceiver } from '../testing/scripted-receiver.ts';
import { type MadeSession, type SessionWish, submittedSession } from '../testing/submitted-session.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { deliverMessage } from './deliver-message.ts';
import { keyId } from './encrypt-body.ts';
import { changeNotification } from './notifications/change-notification.ts';
import { addNotification } from './notifications/create-notification.ts';
import { listAttempts, messagesOf } from './queries.ts';
import { createReceiverSlots } from './receiver-slots.ts';

let test: TestDeps;
let receiver: ScriptedReceiver;
beforeEach(async () => {
  receiver = createScriptedReceiver();
  test = await createTestDeps({ http: receiver });
});
afterEach(() => test.close());

const slots = createReceiverSlots({ perReceiver: 4, hanging: 2 });
const run = () => test.jobs.run({ 'deliver-webhook': ({ messageId }) => deliverMessage(test.deps, slots, messageId) });
const decide = (made: MadeSession, decision: ScriptedDecision = 'approved') =>
  recordOutcome(test.deps, { sessionId: made.id, attempt: 1, outcome: scriptedOutcome(decision), tookMs: 5 });
async function decided(notification: SessionWish['notification'], request: object = {}): Promise<MadeSession> {
  const made = await submittedSession(test.deps, {
    request: { ...request },
    ...(notification ? { notification } : {}),
  });
  await decide(made);
  return made;
}
const PLAIN = {
  name: 'CRM',
  url: 'https://crm.example/hook',
  enabled: true,
  events: null,
  twoWebhooks: false,
  statusesOnly: false,
  finalOnly: false,
  encryptBody: false,
  headers: {},
  signingKey: null,
  secretKey: null,
};

it('tells several receivers of one event, each with its own key and id', async () => {
  const made = await submittedSession(test.deps);
  const crm = await addNotification(test.deps, made.partnerId, { ...PLAIN, signingKey: 'a-key-of-the-other-one' });
  await decide(made);
  await run();
  const [shop, other] = [...receiver.received()].sort((a, b) => b.url.localeCompare(a.url));
  expect([shop?.url, other?.url]).toEqual(['https://receiver.example/hook', crm?.row.url]);
  expect(shop?.id).not.toBe(other?.id);
  expect(shop?.body.eventId).toBe(other?.body.eventId);
  expect([shop?.body.sequence, other?.body.sequence]).toEqual([1, 1]);
  const hmac = (key: string, bytes?: Uint8Array) =>
    createHmac('sha256', key)
      .update(bytes ?? '')
      .digest('hex');
  expect(shop?.signature).toBe(hmac(made.webhookSigningKey, shop?.bytes));
  expect(other?.signature).toBe(hmac('a-key-of-the-other-one', other?.bytes));
});

it('tells by one webhook unless two are wished, and counts what it tells', async () => {
  const made = await submittedSession(test.deps, { notification: {} });
  await addNotification(test.deps, made.partnerId, { ...PLAIN, twoWebhooks: true });
  await decide(made, 'unreadable');
  await reviewSession(test.deps, { sessionId: made.id, decision: 'approve', reason: 'by eye', reviewer: 'r1' });
  await run();
  const told = receiver.received().map(({ url, event, body }) => [new URL(url).host, event, body.final, body.sequence]);
  expect(told.sort()).toEqual([
    ['crm.example', 'IDENTIFICATION_AUTO_FINISHED', false, 1],
    ['crm.example', 'IDENTIFICATION_MANUAL_FINISHED', true, 2],
    ['receiver.example', 'IDENTIFICATION_MANUAL_FINISHED', true, 2],
  ]);
});

it('sends statuses only, in a body that its schema still reads', async () => {
  await decided({ statusesOnly: true });
  await run();
  const body = receiver.received()[0]?.body;
  expect(identificationWebhook.strict().safeParse(body).error).toBeUndefined();
  expect(body).toMatchObject({ final: true, clientId: 'client-1', status: { overall: 'APPROVED' }, fileUrls: null });
  expect(JSON.stringify(body)).not.toMatch(/ŽVIRBLĖ|MARIJA|1990-|192\.0\.2|files\//i);
});

it('encrypts the body under the secret key and signs what it sends', async () => {
  const secretKey = Buffer.alloc(32, 7).toString('base64url');
  const { webhookSigningKey } = await decided({ encryptBody: true, secretKey });
  await run();
  const [sent] = receiver.requests;
  const jwe = new TextDecoder().decode(sent?.body);
  expect(sent?.headers['content-type']).toBe('application/jose');
  expect(sent?.headers['Idenfy-Signature']).toBe(createHmac('sha256', webhookSigningKey).update(jwe).digest('hex'));
  const key = new Uint8Array(Buffer.from(secretKey, 'base64url'));
  const opened = await compactDecrypt(jwe, key);
  expect(opened.protectedHeader).toEqual({ alg: 'dir', enc: 'A256GCM', cty: 'application/json', kid: keyId(key) });
  const body = JSON.parse(new TextDecoder().decode(opened.plaintext));
  expect(identificationWebhook.strict().safeParse(body).error).toBeUndefined();
  await expect(compactDecrypt(jwe, new Uint8Array(32))).rejects.toThrow();
});

it('sends its headers to its own origin only', async () => {
  const headers = { 'X-Api-Key': 'of-the-receiver' };
  await decided({ headers });
  await decided({ headers }, { callbackUrl: 'https://receiver.example/other' });
  await decided({ headers }, { callbackUrl: 'https://other.example/hook' });
  await run();
  const sent = receiver.received().map(({ url, headers: got }) => [url, got['X-Api-Key'] ?? null]);
  expect(sent.sort()).toEqual([
    ['https://other.example/hook', null],
    ['https://receiver.example/hook', 'of-the-receiver'],
    ['https://receiver.example/other', 'of-the-receiver'],
  ]);
});

it('signs as Standard Webhooks does, with the time of the try', async () => {
  const { webhookSigningKey } = await decided({});
  receiver.answer(answered(500));
  await run();
  test.clock.advance(500);
  receiver.answer(answered(200));
  await run();
  const signed = receiver.received().map(({ headers, bytes, id }) => {
    const timestamp = headers['webhook-timestamp'] ?? '';
    const hmac = createHmac('sha256', webhookSigningKey).update(`${id}.${timestamp}.`).update(bytes);
    expect(headers['webhook-signature']).toBe(`v1,${hmac.digest('base64')}`);
    return timestamp;
  });
  expect(signed).toEqual(['1768478400', '1768478400']);
});

describe('a notification that changes', () => {
  it('takes what waits along to its new address, and withdraws it when it is switched off', async () => {
    receiver.answer(answered(503));
    const made = await decided({});
    await run();
    const of = { partnerId: made.partnerId, id: made.partnerId };
    await changeNotification(test.deps, of, { url: 'https://moved.example/hook' });
    test.clock.advance(500);
    await run();
    expect(receiver.received().at(-1)?.url).toBe('https://moved.example/hook');
    await changeNotification(test.deps, of, { enabled: false });
    test.clock.advance(3_600_000);
    await run();
    expect(receiver.requests).toHaveLength(2);
    expect((await messagesOf(test.deps.db.orm, made.id))[0]?.state).toBe('withdrawn');
  });

  it('without an address leaves nobody to be told', async () => {
    const made = await decided({});
    await changeNotification(test.deps, { partnerId: made.partnerId, id: made.partnerId }, { url: null });
    await run();
    expect(receiver.requests).toHaveLength(0);
    expect((await messagesOf(test.deps.db.orm, made.id))[0]?.state).toBe('withdrawn');
  });
});

it('keeps what receivers answer sealed', async () => {
  receiver.answer(answered(500, 'no room for new customers'));
  const made = await decided({});
  await run();
  const [message] = await messagesOf(test.deps.db.orm, made.id);
  const [tried] = await listAttempts(test.deps.db.orm, message?.id ?? '');
  expect(tried?.sealedAnswer?.length).toBeGreaterThan('no room for new customers'.length);
  expect(Buffer.from(tried?.sealedAnswer ?? []).toString('latin1')).not.toContain('room');
});
