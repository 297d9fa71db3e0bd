import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordOutcome } from '../pipeline/record-outcome.ts';
import { sweep } from '../pipeline/sweep/sweep.ts';
import { createVault } from '../platform/vault/envelope-vault.ts';
import { eraseSession } from '../retention/erase-session.ts';
import { reviewSession } from '../reviews/review-session.ts';
import { forgetJobs } from '../testing/queries.ts';
import { scriptedOutcome } from '../testing/scripted-outcome.ts';
import { answered, createScriptedReceiver, type ScriptedReceiver } from '../testing/scripted-receiver.ts';
import { type MadeSession, submittedSession } from '../testing/submitted-session.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { deliverMessage } from './deliver-message.ts';
import { countMessages, listAttempts, messagesOf } from './queries.ts';
import { createReceiverSlots } from './receiver-slots.ts';

let test: TestDeps;
let receiver: ScriptedReceiver;
const SLOTS = { perReceiver: 4, hanging: 2 };
let slots = createReceiverSlots(SLOTS);
beforeEach(async () => {
  receiver = createScriptedReceiver();
  slots = createReceiverSlots(SLOTS);
  test = await createTestDeps({ http: receiver });
});
afterEach(() => test.close());

const run = () => test.jobs.run({ 'deliver-webhook': ({ messageId }) => deliverMessage(test.deps, slots, messageId) });
const events = () => receiver.received().map((webhook) => webhook.event.replace('IDENTIFICATION_', ''));
const deliver = async ({ id }: MadeSession, position: number) => {
  const message = (await messagesOf(test.deps.db.orm, id))[position];
  if (message) await deliverMessage(test.deps, slots, message.id);
};

/** A session with two messages: the machine's and the reviewer's. */
async function reviewed(): Promise<MadeSession> {
  const made = await submittedSession(test.deps);
  await recordOutcome(test.deps, { sessionId: made.id, attempt: 1, outcome: scriptedOutcome('unreadable'), tookMs: 5 });
  await reviewSession(test.deps, { sessionId: made.id, decision: 'approve', reason: 'clear by eye', reviewer: 'r1' });
  return made;
}

describe('messages of one session', () => {
  it('keep their order while the earlier one is retried', async () => {
    await reviewed();
    receiver.answer(answered(500));
    await run();
    receiver.answer(answered(200));
    for (let tick = 0; tick < 3; tick += 1) {
      test.clock.advance(500);
      await run();
    }
    expect(events()).toEqual(['AUTO_FINISHED', 'AUTO_FINISHED', 'MANUAL_FINISHED']);
    expect(receiver.received().map(({ body }) => body.final)).toEqual([false, false, true]);
  });

  it('keep it through an hour in which nothing arrives, and no job runs for those that wait', async () => {
    await reviewed();
    receiver.answer(answered(503));
    for (let minute = 0; minute < 60; minute += 1) {
      await run();
      test.clock.advance(60_000);
    }
    const tried = events().length;
    expect(new Set(events())).toEqual(new Set(['AUTO_FINISHED']));
    receiver.answer(answered(200));
    for (let minute = 0; minute < 90; minute += 1) {
      test.clock.advance(60_000);
      await run();
    }
    expect(events().slice(tried)).toEqual(['AUTO_FINISHED', 'MANUAL_FINISHED']);
    expect(await countMessages(test.deps.db.orm)).toEqual({ pending: 0, parked: 0 });
  });

  it('go on when the earlier one was given up', async () => {
    await reviewed();
    receiver.answer(({ headers }) => answered(headers['Idenfy-Event-Type']?.includes('AUTO') ? 500 : 200));
    for (let hour = 0; hour < 76; hour += 1) {
      await run();
      test.clock.advance(3_600_000);
    }
    expect(events().at(-1)).toBe('MANUAL_FINISHED');
    expect(events().filter((event) => event === 'MANUAL_FINISHED')).toHaveLength(1);
    expect(await countMessages(test.deps.db.orm)).toEqual({ pending: 0, parked: 1 });
  });

  it('are found by the sweep when the waking got lost', async () => {
    const made = await reviewed();
    await deliver(made, 1);
    await deliver(made, 0);
    await forgetJobs(test.deps.db);
    test.clock.advance(120_000);
    await sweep(test.deps);
    await run();
    expect(events()).toEqual(['AUTO_FINISHED', 'MANUAL_FINISHED']);
  });
});

describe('deliverMessage', () => {
  it('sends once when two jobs of one message run at the same time', async () => {
    const made = await submittedSession(test.deps);
    await recordOutcome(test.deps, { sessionId: made.id, attempt: 1, outcome: scriptedOutcome(), tookMs: 5 });
    await Promise.all([deliver(made, 0), deliver(made, 0)]);
    await run();
    expect(events()).toEqual(['AUTO_FINISHED']);
  });

  it('sends again what a worker died with, once its claim has run out', async () => {
    const made = await submittedSession(test.deps);
    await recordOutcome(test.deps, { sessionId: made.id, attempt: 1, outcome: scriptedOutcome(), tookMs: 5 });
    slots = createReceiverSlots({ perReceiver: 1, hanging: 1 });
    receiver.answer(() => {
      throw new Error('killed while sending');
    });
    await expect(deliver(made, 0)).rejects.toThrow('killed');
    receiver.answer(answered(200));
    await deliver(made, 0);
    expect(receiver.requests).toHaveLength(1);
    test.clock.advance(30_000);
    await deliver(made, 0);
    expect(events()).toEqual(['AUTO_FINISHED', 'AUTO_FINISHED']);
  });

  it('leaves other receivers their slots while one hangs', async () => {
    slots = createReceiverSlots({ perReceiver: 1, hanging: 1 });
    const made = await reviewed();
    const held = slots.take('https://receiver.example/elsewhere', test.clock.now());
    await deliver(made, 0);
    expect(events()).toEqual([]);
    if (held.taken) held.release('answered');
    test.clock.advance(2_000);
    await run();
    expect(events()[0]).toBe('AUTO_FINISHED');
  });

  it('writes down and retries what it cannot open', async () => {
    const made = await submittedSession(test.deps);
    await recordOutcome(test.deps, { sessionId: made.id, attempt: 1, outcome: scriptedOutcome(), tookMs: 5 });
    const vault = createVault(test.deps.random.bytes(32), test.deps.random);
    const [message] = await messagesOf(test.deps.db.orm, made.id);
    await deliverMessage({ ...test.deps, vault }, slots, message?.id ?? '');
    expect(receiver.requests).toHaveLength(0);
    const [tried] = await listAttempts(test.deps.db.orm, message?.id ?? '');
    expect(tried?.error).toBe('failed: cannot be opened');
    test.clock.advance(500);
    await run();
    expect(events()).toEqual(['AUTO_FINISHED']);
  });

  it('withdraws the message of an erased session', async () => {
    const made = await submittedSession(test.deps);
    await recordOutcome(test.deps, { sessionId: made.id, attempt: 1, outcome: scriptedOutcome(), tookMs: 5 });
    expect(await eraseSession(test.deps, made.id)).toBe('erased');
    await run();
    expect(receiver.requests).toHaveLength(0);
    expect((await messagesOf(test.deps.db.orm, made.id))[0]?.state).toBe('withdrawn');
  });
});
