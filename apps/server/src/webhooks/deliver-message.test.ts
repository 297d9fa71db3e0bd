import { createHmac } from 'node:crypto';
import { identificationWebhook } from '@bonafide/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordOutcome } from '../pipeline/record-outcome.ts';
import { scriptedOutcome } from '../testing/scripted-outcome.ts';
import { answered, createScriptedReceiver, type ScriptedReceiver } from '../testing/scripted-receiver.ts';
import { type MadeSession, type SessionWish, submittedSession } from '../testing/submitted-session.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { deliverMessage } from './deliver-message.ts';
import { listMessages } from './listing/queries.ts';
import { listAttempts, messagesOf } from './queries.ts';
import { createReceiverSlots } from './receiver-slots.ts';
import { DATA_KEYS, PAYLOAD_KEYS, STATUS_KEYS } from './webhook-keys.fixture.ts';

let test: TestDeps;
let receiver: ScriptedReceiver;
beforeEach(async () => {
  receiver = createScriptedReceiver();
  test = await createTestDeps({ http: receiver });
});
afterEach(() => test.close());

async function decided(wish: SessionWish = {}): Promise<MadeSession> {
  const made = await submittedSession(test.deps, wish);
  await recordOutcome(test.deps, { sessionId: made.id, attempt: 1, outcome: scriptedOutcome('suspected'), tookMs: 5 });
  return made;
}
const slots = createReceiverSlots({ perReceiver: 4, hanging: 2 });
const run = () => test.jobs.run({ 'deliver-webhook': ({ messageId }) => deliverMessage(test.deps, slots, messageId) });
const messageOf = async ({ id }: MadeSession) => {
  const [message] = await messagesOf(test.deps.db.orm, id);
  if (message === undefined) throw new Error('no message');
  return message;
};

describe('a delivered webhook', () => {
  it('holds every key of the contract and nothing that its schema does not know', async () => {
    await decided();
    await run();
    const body = receiver.received()[0]?.body ?? {};
    expect(Object.keys(body).sort()).toEqual([...PAYLOAD_KEYS].sort());
    expect(Object.keys(body.status as object).sort()).toEqual([...STATUS_KEYS].sort());
    expect(Object.keys(body.data as object).sort()).toEqual([...DATA_KEYS].sort());
    expect(identificationWebhook.strict().safeParse(body).error).toBeUndefined();
  });

  it('says what was decided and read', async () => {
    const { id } = await decided({ request: { externalRef: 'order-7' } });
    await run();
    const [webhook] = receiver.received();
    expect(webhook?.event).toBe('IDENTIFICATION_AUTO_FINISHED');
    expect(webhook?.body).toMatchObject({
      final: true,
      scanRef: id,
      clientId: 'client-1',
      externalRef: 'order-7',
      startTime: 1768478400,
      finishTime: 1768478400,
      status: { overall: 'SUSPECTED', autoFace: 'FACE_MATCH', autoDocument: 'DOC_VALIDATED', manualFace: null },
      data: { docFirstName: 'ONA MARIJA', docLastName: 'ŽVIRBLĖ', orgLastName: 'Žvirblė', docNationality: 'LT' },
    });
  });

  it('mirrors the machine in the manual parts where nobody reviews', async () => {
    await decided({ environment: 'DEV' });
    await run();
    expect(receiver.received()[0]?.body).toMatchObject({
      final: true,
      status: { manualFace: 'FACE_MATCH', manualDocument: 'DOC_VALIDATED' },
    });
  });

  it('is signed over exactly the bytes that were sent', async () => {
    const { webhookSigningKey } = await decided();
    await run();
    const [webhook] = receiver.received();
    const hmac = createHmac('sha256', webhookSigningKey).update(webhook?.bytes ?? new Uint8Array());
    expect(webhook?.signature).toBe(hmac.digest('hex'));
  });

  it('goes to the session’s own address when it has one, and nowhere without any', async () => {
    await decided({ request: { callbackUrl: 'https://other.example/callback' } });
    await decided({ webhookUrl: null });
    await run();
    expect(receiver.received().map((webhook) => webhook.url)).toEqual(['https://other.example/callback']);
  });

  it('carries the old event name for partners that want it', async () => {
    await decided({ settings: { legacyWebhookEvent: true } });
    await run();
    expect(receiver.received()[0]?.event).toBe('IDENTIFICATION');
  });
});

describe('a webhook that fails', () => {
  it('is retried on the schedule, each try written down, until a 2xx', async () => {
    const made = await decided();
    receiver.answer(answered(500, 'x'.repeat(2048)));
    const tries: number[] = [];
    for (const waitMs of [0, 499, 1, 500, 500, 9_999, 5_001]) {
      test.clock.advance(waitMs);
      await run();
      tries.push(receiver.requests.length);
    }
    expect(tries).toEqual([1, 1, 2, 3, 4, 4, 5]);
    receiver.answer(answered(204));
    test.clock.advance(30_000);
    await run();
    const message = await messageOf(made);
    expect(message).toMatchObject({ state: 'delivered', attempts: 6, nextAttemptAt: null });
    const attempts = await listAttempts(test.deps.db.orm, message.id);
    expect(attempts.map((attempt) => attempt.status)).toEqual([500, 500, 500, 500, 500, 204]);
    expect(attempts.every(({ sealedAnswer }) => (sealedAnswer?.length ?? 0) > 0)).toBe(true);
    test.clock.advance(80 * 3_600_000);
    await run();
    expect(receiver.requests).toHaveLength(6);
  });

  it('takes redirects, refusals and silence for failures', async () => {
    const made = await decided();
    receiver.answer(answered(302));
    await run();
    for (const kind of ['refused', 'timed_out', 'failed'] as const) {
      receiver.answer({ kind, why: 'because', tookMs: 1 });
      test.clock.advance(500);
      await run();
    }
    const message = await messageOf(made);
    const attempts = await listAttempts(test.deps.db.orm, message.id);
    expect(message.state).toBe('pending');
    expect(attempts.map((attempt) => attempt.error)).toEqual([
      null,
      'refused: because',
      'timed_out: because',
      'failed: because',
    ]);
  });

  it('is parked after 72 hours, where people find it', async () => {
    const made = await decided();
    receiver.answer(answered(503));
    for (let hour = 0; hour < 76; hour += 1) {
      await run();
      test.clock.advance(3_600_000);
    }
    const message = await messageOf(made);
    expect(message).toMatchObject({ state: 'parked', nextAttemptAt: null });
    const filter = { partnerId: made.partnerId, states: ['parked'] } as const;
    expect(await listMessages(test.deps.db.orm, filter, { limit: 10, offset: 0 })).toMatchObject([{ id: message.id }]);
  });

  it('gets fresh links and a fresh signature with every try', async () => {
    await decided();
    receiver.answer(answered(500));
    await run();
    test.clock.advance(2_000);
    await run();
    const [first, second] = receiver.received();
    expect(first?.body.fileUrls).toHaveProperty('FRONT', expect.stringContaining('/files/'));
    expect(second?.body.fileUrls).not.toEqual(first?.body.fileUrls);
    expect(second?.id).toBe(first?.id);
    expect({ ...second?.body, fileUrls: null }).toEqual({ ...first?.body, fileUrls: null });
  });
});
