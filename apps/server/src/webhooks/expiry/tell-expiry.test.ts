import { documentExpirationWebhook } from '@bonafide/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordOutcome } from '../../pipeline/record-outcome.ts';
import { sweep } from '../../pipeline/sweep/sweep.ts';
import { eraseSession } from '../../retention/erase-session.ts';
import { reviewSession } from '../../reviews/review-session.ts';
import { type ScriptedDecision, scriptedDocument, scriptedOutcome } from '../../testing/scripted-outcome.ts';
import { createScriptedReceiver, type ScriptedReceiver } from '../../testing/scripted-receiver.ts';
import { type SessionWish, submittedSession } from '../../testing/submitted-session.ts';
import { createTestDeps, type TestDeps } from '../../testing/test-deps.ts';
import { deliverMessage } from '../deliver-message.ts';
import { createReceiverSlots } from '../receiver-slots.ts';
import { findExpiry, upsertExpiry } from './queries.ts';

const DAY_MS = 86_400_000;
let test: TestDeps;
let receiver: ScriptedReceiver;
beforeEach(async () => {
  receiver = createScriptedReceiver();
  test = await createTestDeps({ http: receiver });
});
afterEach(() => test.close());

/** Decided on 15 January 2026, with a document valid until `expiry`. */
async function decided(expiry: string, decision: ScriptedDecision = 'approved', wish: SessionWish = {}) {
  const made = await submittedSession(test.deps, wish);
  const outcome = { ...scriptedOutcome(decision), document: scriptedDocument({ dateOfExpiry: expiry }) };
  await recordOutcome(test.deps, { sessionId: made.id, attempt: 1, outcome, tookMs: 1 });
  return made.id;
}
const review = (sessionId: string, decision: 'approve' | 'decline') =>
  reviewSession(test.deps, { sessionId, decision, reason: 'looked at it', reviewer: 'staff-1' });
const slots = createReceiverSlots({ perReceiver: 4, hanging: 2 });

/** Lives through so many days, with a sweep and deliveries in each, and answers what was told of documents: on which day what. */
async function live(days: number): Promise<readonly (readonly [string, unknown])[]> {
  const told: (readonly [string, unknown])[] = [];
  for (let day = 0; day < days; day += 1) {
    const before = receiver.requests.length;
    for (let time = 0; time < 2; time += 1) await sweep(test.deps);
    await test.jobs.run({ 'deliver-webhook': ({ messageId }) => deliverMessage(test.deps, slots, messageId) });
    for (const { event, body } of receiver.received().slice(before))
      if (event === 'DOCUMENT_EXPIRATION')
        told.push([test.clock.now().toISOString().slice(0, 10), body.expirationThreshold]);
    test.clock.advance(DAY_MS);
  }
  return told;
}

const ALL = [
  ['2026-01-25', 'DOCUMENT_EXPIRES_WITHIN_30_DAYS'],
  ['2026-02-17', 'DOCUMENT_EXPIRES_WITHIN_7_DAYS'],
  ['2026-02-23', 'DOCUMENT_EXPIRES_WITHIN_1_DAY'],
  ['2026-02-24', 'DOCUMENT_EXPIRED'],
] as const;

describe('a document that runs out', () => {
  it('is told of on 30, 7 and 1 days before, and on the day, each once', async () => {
    const id = await decided('2026-02-24');
    expect(await live(50)).toEqual(ALL);
    const body = receiver.received().at(-1)?.body;
    expect(documentExpirationWebhook.strict().parse(body)).toEqual({
      scanRef: id,
      clientId: 'client-1',
      expirationThreshold: 'DOCUMENT_EXPIRED',
      documentExpiration: '2026-02-24',
      eventId: expect.any(String),
      sequence: 5,
    });
    expect(await findExpiry(test.deps.db, id)).toMatchObject({ dueAt: null });
  });

  it('is told of from where the approval finds it', async () => {
    await decided('2026-01-20');
    expect(await live(10)).toEqual([
      ['2026-01-19', 'DOCUMENT_EXPIRES_WITHIN_1_DAY'],
      ['2026-01-20', 'DOCUMENT_EXPIRED'],
    ]);
  });

  it('goes to the session’s own address, and to those only who want it', async () => {
    await decided('2026-01-16', 'approved', { request: { callbackUrl: 'https://other.example/' } });
    await decided('2026-01-16', 'approved', { notification: { events: ['IDENTIFICATION'] } });
    expect(await live(2)).toHaveLength(2);
    expect(receiver.received().at(-1)?.url).toBe('https://other.example/');
  });

  it('is told of late when nobody swept, and then by the latest notice only', async () => {
    await decided('2026-02-24');
    test.clock.advance(35 * DAY_MS);
    expect(await live(8)).toEqual([
      ['2026-02-19', 'DOCUMENT_EXPIRES_WITHIN_7_DAYS'],
      ['2026-02-23', 'DOCUMENT_EXPIRES_WITHIN_1_DAY'],
      ['2026-02-24', 'DOCUMENT_EXPIRED'],
    ]);
  });

  it('is told of once when two sweeps meet', async () => {
    await decided('2026-01-16');
    await Promise.all([sweep(test.deps), sweep(test.deps)]);
    expect(await live(1)).toEqual([['2026-01-15', 'DOCUMENT_EXPIRES_WITHIN_1_DAY']]);
  });
});

describe('nothing is told of', () => {
  it('what was declined, waits for a human, or never ends', async () => {
    await decided('2026-01-20', 'expired');
    await decided('2026-01-20', 'unreadable');
    const { id } = await submittedSession(test.deps);
    const document = { ...scriptedDocument({}), attributes: {} };
    const outcome = { ...scriptedOutcome(), document };
    await recordOutcome(test.deps, { sessionId: id, attempt: 1, outcome, tookMs: 1 });
    expect(await live(10)).toEqual([]);
  });

  it('what was erased', async () => {
    const id = await decided('2026-02-24');
    await live(20);
    await eraseSession(test.deps, id);
    expect(await live(30)).toEqual([]);
    expect(await findExpiry(test.deps.db, id)).toBeNull();
  });

  it('what a reviewer declined afterwards; approved again, it is told of what is left', async () => {
    const id = await decided('2026-02-24');
    expect(await live(12)).toEqual(ALL.slice(0, 1));
    await review(id, 'decline');
    expect(await live(25)).toEqual([]);
    await review(id, 'approve');
    expect(await live(10)).toEqual(ALL.slice(2));
  });

  it('the same day again when a reviewer approves anew', async () => {
    const id = await decided('2026-02-14');
    await live(1);
    test.clock.advance(-DAY_MS);
    await review(id, 'decline');
    await review(id, 'approve');
    expect(await live(1)).toEqual([]);
  });
});

it('looks once at what was approved before anybody watched', async () => {
  const [soon, past] = [await decided('2026-01-16'), await decided('2030-01-01')];
  for (const sessionId of [soon, past])
    await test.deps.db.transaction((tx) => upsertExpiry(tx, { sessionId, daysLeft: null, dueAt: test.clock.now() }));
  expect(await live(3)).toEqual([
    ['2026-01-15', 'DOCUMENT_EXPIRES_WITHIN_1_DAY'],
    ['2026-01-16', 'DOCUMENT_EXPIRED'],
  ]);
  expect(await findExpiry(test.deps.db, past)).toMatchObject({ daysLeft: 30 });
});
