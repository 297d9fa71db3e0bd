import { errorBody, redelivery, webhookDetail, webhookList } from '@bonafide/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordOutcome } from '../../pipeline/record-outcome.ts';
import { eraseSession } from '../../retention/erase-session.ts';
import { type PartnerCalls, partnerCalls } from '../../testing/partner-calls.ts';
import { scriptedOutcome } from '../../testing/scripted-outcome.ts';
import { answered, createScriptedReceiver } from '../../testing/scripted-receiver.ts';
import { addPhotos, submit } from '../../testing/submitted-session.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';
import { deliverMessage } from '../../webhooks/deliver-message.ts';
import { createReceiverSlots } from '../../webhooks/receiver-slots.ts';

const receiver = createScriptedReceiver();
let api: TestApi;
let shop: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi({ http: receiver });
});
beforeEach(async () => {
  receiver.answer(answered(200));
  shop = await partnerCalls(api, 'https://shop.example/hook');
});
afterAll(() => api.close());

const slots = createReceiverSlots({ perReceiver: 4, hanging: 2 });
const run = () => api.jobs.run({ 'deliver-webhook': ({ messageId }) => deliverMessage(api.deps, slots, messageId) });

/** A decided session of the shop's, whose message waits. */
async function decided(clientId = 'client-1'): Promise<string> {
  const { scanRef } = (await shop.call('POST', '/api/v2/token', { clientId })).json<{ scanRef: string }>();
  await addPhotos(api.deps, scanRef, ['FRONT', 'FACE']);
  await submit(api.deps, scanRef);
  await recordOutcome(api.deps, { sessionId: scanRef, attempt: 1, outcome: scriptedOutcome(), tookMs: 1 });
  return scanRef;
}
const list = async (query = '') => webhookList.parse((await shop.call('GET', `/v1/webhooks${query}`)).json());
const detail = async (id: string) => webhookDetail.parse((await shop.call('GET', `/v1/webhooks/${id}`)).json());
const only = async (scanRef: string) => {
  const [message] = (await list(`?scanRef=${scanRef}`)).results;
  if (message === undefined) throw new Error('no message');
  return message;
};
const iso = (offsetMs = 0) => new Date(api.clock.now().getTime() + offsetMs).toISOString();

async function parked(): Promise<string> {
  receiver.answer(answered(503, 'ONA MARIJA is not known here'));
  const scanRef = await decided();
  for (let hour = 0; hour < 76; hour += 1) {
    await run();
    api.clock.advance(3_600_000);
  }
  return (await only(scanRef)).id;
}

describe('the list of webhooks', () => {
  it('is told page by page, newest first', async () => {
    const scanRefs: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      api.clock.advance(1000);
      scanRefs.unshift(await decided(`client-${n}`));
    }
    const first = await list('?perPage=2');
    expect(first).toMatchObject({ count: 5, previous: null, next: expect.stringContaining('page=2') });
    expect(first.results.map(({ scanRef }) => scanRef)).toEqual(scanRefs.slice(0, 2));
    const second = await list(new URL(first.next ?? '').search);
    expect(second.results.map(({ scanRef }) => scanRef)).toEqual(scanRefs.slice(2, 4));
    const third = await list(new URL(second.next ?? '').search);
    expect([third.results.length, third.next]).toEqual([1, null]);
    expect((await list(new URL(third.previous ?? '').search)).results).toEqual(second.results);
  });

  it('is filtered by state, event, session, notification and time', async () => {
    const before = iso();
    api.clock.advance(1000);
    await decided();
    await run();
    const from = iso(1);
    api.clock.advance(1000);
    receiver.answer(answered(500));
    const scanRef = await decided();
    await run();
    expect((await list('?state=DELIVERED')).count).toBe(1);
    expect((await list('?state=PENDING')).results).toMatchObject([{ scanRef, state: 'PENDING', attempts: 1 }]);
    expect((await list(`?from=${from}`)).results).toMatchObject([{ scanRef }]);
    expect((await list(`?to=${from}&from=${before}`)).count).toBe(1);
    expect((await list('?event=IDENTIFICATION_EXPIRED')).count).toBe(0);
    expect((await list('?event=IDENTIFICATION_AUTO_FINISHED')).count).toBe(2);
    expect((await list(`?notificationId=${shop.partner.id}`)).count).toBe(2);
    expect((await list(`?notificationId=${api.deps.random.uuid()}`)).count).toBe(0);
  });

  it.each(['state=parked', 'page=0', 'perPage=101', 'from=yesterday', 'scanRef=x', 'event=X'])(
    'refuses %s',
    async (query) => {
      const answer = await shop.call('GET', `/v1/webhooks?${query}`);
      expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, 'BAD_VALUE']);
    },
  );
});

describe('one webhook', () => {
  it('shows every try, with the answer as far as it is nobody’s', async () => {
    receiver.answer(answered(500, 'cannot save ona marija (8 years), see errors@shop.example'));
    const { id } = await only(await decided());
    await run();
    api.clock.advance(500);
    receiver.answer(answered(200, 'ok'));
    await run();
    const shown = await detail(id);
    expect(shown).toMatchObject({
      state: 'DELIVERED',
      attempts: 2,
      url: 'https://shop.example/hook',
      nextAttemptAt: null,
    });
    expect(shown.tries).toMatchObject([
      { status: 500, error: null, answer: 'cannot save […] (8 years), see […]' },
      { status: 200, error: null, answer: 'ok' },
    ]);
  });

  it('keeps no answer of a session that was erased', async () => {
    const scanRef = await decided();
    await run();
    await eraseSession(api.deps, scanRef);
    expect((await detail((await only(scanRef)).id)).tries).toMatchObject([{ status: 200, answer: null }]);
  });

  it('is nobody else’s', async () => {
    const { id } = await only(await decided());
    const stranger = await partnerCalls(api, null);
    expect((await stranger.call('GET', '/v1/webhooks')).json().count).toBe(0);
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/redeliver'],
    ] as const) {
      const foreign = await stranger.call(method, `/v1/webhooks/${id}${path}`);
      for (const other of [api.deps.random.uuid(), 'nonsense']) {
        const unknown = await stranger.call(method, `/v1/webhooks/${other}${path}`);
        expect([unknown.statusCode, unknown.body]).toEqual([foreign.statusCode, foreign.body]);
      }
      expect([foreign.statusCode, errorBody.parse(foreign.json()).identifier]).toEqual([404, 'BAD_VALUE']);
      expect((await api.app.inject({ method, url: `/v1/webhooks/${id}${path}` })).statusCode).toBe(401);
    }
    await run();
    const range = { from: iso(-1000), to: iso(1000), states: ['DELIVERED'] };
    expect((await stranger.call('POST', '/v1/webhooks/redeliver', range)).json()).toEqual({ count: 0, next: null });
  });
});

describe('sending again', () => {
  it('gives a message that was given up a new schedule, under its old id', async () => {
    const id = await parked();
    receiver.answer(answered(500));
    const answer = await shop.call('POST', `/v1/webhooks/${id}/redeliver`);
    expect([answer.statusCode, webhookDetail.parse(answer.json()).state]).toEqual([200, 'PENDING']);
    const { attempts } = await detail(id);
    await run();
    api.clock.advance(500);
    receiver.answer(answered(204));
    await run();
    expect(await detail(id)).toMatchObject({ state: 'DELIVERED', attempts: attempts + 2, parkedAt: null });
    expect(receiver.received().at(-1)?.id).toBe(id);
  });

  it('works for what was delivered, and does not wait for the schedule of what waits', async () => {
    const { id } = await only(await decided());
    await run();
    const before = receiver.requests.length;
    await shop.call('POST', `/v1/webhooks/${id}/redeliver`);
    await run();
    expect(receiver.requests).toHaveLength(before + 1);
    receiver.answer(answered(500));
    const waiting = await only(await decided());
    for (let n = 0; n < 6; n += 1) {
      await run();
      api.clock.advance(n < 3 ? 500 : 16_000);
    }
    receiver.answer(answered(200));
    await shop.call('POST', `/v1/webhooks/${waiting.id}/redeliver`);
    await run();
    expect((await detail(waiting.id)).state).toBe('DELIVERED');
  });

  it('needs no body, whatever its Content-Type says', async () => {
    const { id } = await only(await decided());
    const { authorization } = (await shop.call('GET', '/v1/webhooks')).raw.req.headers;
    const headers = { authorization: String(authorization), 'content-type': 'application/json' };
    for (const url of [`/v1/webhooks/${id}/redeliver`, `/v1/notifications/${shop.partner.id}/rotate-key`]) {
      const answer = await api.app.inject({ method: 'POST', url, headers });
      expect([url, answer.statusCode]).toEqual([url, 200]);
    }
    const range = await api.app.inject({ method: 'POST', url: '/v1/webhooks/redeliver', headers });
    expect([range.statusCode, errorBody.parse(range.json()).identifier]).toEqual([400, 'JSON_ERROR']);
  });

  it('goes where the notification is by now', async () => {
    const id = await parked();
    await shop.call('PATCH', `/v1/notifications/${shop.partner.id}`, { url: 'https://moved.example/hook' });
    receiver.answer(answered(200));
    await shop.call('POST', `/v1/webhooks/${id}/redeliver`);
    await run();
    expect(receiver.received().at(-1)?.url).toBe('https://moved.example/hook');
  });

  it('is refused for what can no longer be opened or has nobody to be told', async () => {
    const erased = await decided();
    await run();
    const { id } = await only(erased);
    await eraseSession(api.deps, erased);
    const gone = await shop.call('POST', `/v1/webhooks/${id}/redeliver`);
    expect([gone.statusCode, errorBody.parse(gone.json()).identifier]).toEqual([400, 'BAD_VALUE']);
    const created = await shop.call('POST', '/v1/notifications', { name: 'CRM', url: 'https://crm.example/' });
    const notificationId = created.json().id;
    await decided();
    await shop.call('DELETE', `/v1/notifications/${notificationId}`);
    const [orphan] = (await list(`?notificationId=${notificationId}`)).results;
    expect(orphan).toMatchObject({ state: 'WITHDRAWN', url: null });
    expect((await shop.call('POST', `/v1/webhooks/${orphan?.id}/redeliver`)).statusCode).toBe(400);
  });

  it('takes a range: what was given up, or what is named', async () => {
    const from = iso();
    const id = await parked();
    const scanRef = await decided();
    receiver.answer(answered(200));
    await run();
    const send = async (body: object) =>
      redelivery.parse((await shop.call('POST', '/v1/webhooks/redeliver', { from, to: iso(1), ...body })).json());
    expect(await send({})).toEqual({ count: 1, next: null });
    await run();
    expect((await detail(id)).state).toBe('DELIVERED');
    expect(await send({})).toEqual({ count: 0, next: null });
    expect(await send({ states: ['DELIVERED'], scanRef })).toEqual({ count: 1, next: null });
    expect(await send({ states: ['DELIVERED', 'PENDING'] })).toEqual({ count: 2, next: null });
    expect(await send({ states: ['DELIVERED'], event: 'IDENTIFICATION_EXPIRED' })).toEqual({ count: 0, next: null });
    const before = receiver.requests.length;
    await run();
    expect(receiver.requests).toHaveLength(before + 2);
  });
});
