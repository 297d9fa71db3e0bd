import { webhookList } from '@bonafide/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweep } from '../pipeline/sweep/sweep.ts';
import { reviewSession } from '../reviews/review-session.ts';
import { judgedSession } from '../testing/judged-session.ts';
import { type PartnerCalls, partnerCalls } from '../testing/partner-calls.ts';
import { answered, createScriptedReceiver } from '../testing/scripted-receiver.ts';
import { createTestApi, type TestApi } from '../testing/test-api.ts';
import { deliverMessage } from './deliver-message.ts';
import { listAttempts, messagesOf } from './queries.ts';
import { createReceiverSlots } from './receiver-slots.ts';

const DAY_MS = 86_400_000;
const receiver = createScriptedReceiver();
const slots = createReceiverSlots({ perReceiver: 4, hanging: 2 });
let api: TestApi;
let shop: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi({ http: receiver });
  shop = await partnerCalls(api, 'https://shop.example/hook');
});
afterAll(() => api.close());

const deliver = () =>
  api.jobs.run({ 'deliver-webhook': ({ messageId }) => deliverMessage(api.deps, slots, messageId) });
const listed = async () => webhookList.parse((await shop.call('GET', '/v1/webhooks')).json()).results;
const sweepAfterDays = async (days: number) => {
  api.clock.advance(days * DAY_MS);
  await sweep(api.deps);
};

it('removes what arrived ninety days ago with its tries, and nothing that did not arrive', async () => {
  receiver.answer(answered(503));
  const parked = await judgedSession(api.deps, shop);
  for (let hour = 0; hour < 76; hour += 1) {
    await deliver();
    api.clock.advance(3_600_000);
  }
  receiver.answer(answered(200));
  const arrived = await judgedSession(api.deps, shop);
  await deliver();
  const [message] = await messagesOf(api.deps.db.orm, arrived);
  if (!message) throw new Error('a decided session has a message');
  await sweepAfterDays(89);
  expect((await listed()).map(({ state }) => state).sort()).toEqual(['DELIVERED', 'PARKED']);
  await sweepAfterDays(2);
  expect(await listed()).toMatchObject([{ scanRef: parked, state: 'PARKED' }]);
  expect(await listAttempts(api.deps.db.orm, message.id)).toEqual([]);
  expect((await shop.call('GET', `/v1/webhooks/${message.id}`)).statusCode).toBe(404);
  const waiting = await judgedSession(api.deps, shop);
  await sweepAfterDays(100);
  expect((await listed()).map(({ scanRef }) => scanRef)).toContain(waiting);
});

it('goes on counting the messages of a session', async () => {
  const scanRef = await judgedSession(api.deps, shop);
  await deliver();
  expect((await messagesOf(api.deps.db.orm, scanRef)).map(({ sequence }) => sequence)).toEqual([1]);
  await sweepAfterDays(91);
  expect(await messagesOf(api.deps.db.orm, scanRef)).toEqual([]);
  await reviewSession(api.deps, { sessionId: scanRef, decision: 'approve', reason: 'seen', reviewer: 'staff-1' });
  expect((await messagesOf(api.deps.db.orm, scanRef)).map(({ sequence }) => sequence)).toEqual([2]);
});
