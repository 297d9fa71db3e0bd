import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordOutcome } from '../pipeline/record-outcome.ts';
import { sweep } from '../pipeline/sweep/sweep.ts';
import type { OutgoingRequest, OutgoingResponse } from '../platform/ports.ts';
import { reviewSession } from '../reviews/review-session.ts';
import { scriptedOutcome } from '../testing/scripted-outcome.ts';
import { answered } from '../testing/scripted-receiver.ts';
import { submittedSession } from '../testing/submitted-session.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { deliverMessage } from './deliver-message.ts';
import { addNotification } from './notifications/create-notification.ts';
import { countMessages } from './queries.ts';
import { createReceiverSlots } from './receiver-slots.ts';

const RECEIVERS = 10;
const SESSIONS = 6;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

interface Arrival {
  readonly scanRef: string;
  readonly sequence: number;
  readonly event: string;
  readonly atMs: number;
  readonly accepted: boolean;
}

const keys = new Map<string, string>();
const arrivals = new Map<string, Arrival[]>();
const tries = new Map<string, number>();
let test: TestDeps;
let startMs = 0;
/** Every so many sendings the worker dies in the middle, before it learns the answer. */
const DIES_EVERY = 7;
let sendings = 0;

beforeAll(async () => {
  test = await createTestDeps({ http: { post: async (request) => receive(request) } });
  startMs = test.clock.now().getTime();
});
afterAll(() => test.close());

const hostOf = (n: number) => `r${n}.example`;
const nowMs = () => test.clock.now().getTime() - startMs;

/** The first is slow, the second fails for an hour, the third answers every message with 500 first. */
function moodOf(host: string, id: string): OutgoingResponse {
  const tried = (tries.get(`${host}/${id}`) ?? 0) + 1;
  tries.set(`${host}/${id}`, tried);
  if (host === hostOf(0) && tried <= 2) return { kind: 'timed_out', why: 'no answer within 10000 ms', tookMs: 10_000 };
  if (host === hostOf(1) && nowMs() < HOUR_MS) return { kind: 'failed', why: 'ECONNREFUSED', tookMs: 1 };
  return answered(host === hostOf(2) && tried === 1 ? 500 : 200);
}

function receive({ url, headers, body }: OutgoingRequest): OutgoingResponse {
  const host = new URL(url).host;
  const id = headers['webhook-id'] ?? '';
  const key = keys.get(host) ?? '';
  const standard = createHmac('sha256', key).update(`${id}.${headers['webhook-timestamp']}.`).update(body);
  expect(headers['Idenfy-Signature']).toBe(createHmac('sha256', key).update(body).digest('hex'));
  expect(headers['webhook-signature']).toBe(`v1,${standard.digest('base64')}`);
  const answer = moodOf(host, id);
  const { scanRef, sequence } = JSON.parse(new TextDecoder().decode(body)) as Arrival;
  const event = headers['Idenfy-Event-Type'] ?? '';
  const accepted = answer.kind === 'answered' && answer.status === 200;
  arrivals.set(host, [...(arrivals.get(host) ?? []), { scanRef, sequence, event, atMs: nowMs(), accepted }]);
  sendings += 1;
  if (sendings % DIES_EVERY === 0) throw new Error('the worker is killed');
  return answer;
}

/** A partner with ten notifications and so many sessions, each with the machine's news and then a reviewer's. */
async function tell(): Promise<readonly string[]> {
  const scanRefs: string[] = [];
  for (let n = 0; n < SESSIONS; n += 1) {
    const made = await submittedSession(test.deps, { webhookUrl: null });
    for (let receiver = 0; receiver < RECEIVERS; receiver += 1) {
      const signingKey = `signing-key-of-receiver-${receiver}`;
      keys.set(hostOf(receiver), signingKey);
      const wish = {
        name: 'R',
        enabled: true,
        events: null,
        statusesOnly: false,
        finalOnly: false,
        encryptBody: false,
      };
      const url = `https://${hostOf(receiver)}/hook`;
      const request = { ...wish, url, twoWebhooks: true, headers: {}, signingKey, secretKey: null };
      await addNotification(test.deps, made.partnerId, request);
    }
    const outcome = scriptedOutcome('unreadable');
    await recordOutcome(test.deps, { sessionId: made.id, attempt: 1, outcome, tookMs: 1 });
    await reviewSession(test.deps, { sessionId: made.id, decision: 'approve', reason: 'by eye', reviewer: 'r1' });
    scanRefs.push(made.id);
  }
  return scanRefs;
}

/** Three hours in steps that grow from half a second to a minute. */
async function liveOn(): Promise<void> {
  const slots = createReceiverSlots({ perReceiver: 4, hanging: 2 });
  for (let stepMs = 500; nowMs() < 3 * HOUR_MS; stepMs = Math.min(MINUTE_MS, stepMs * 1.2)) {
    await sweep(test.deps);
    await test.jobs.run({ 'deliver-webhook': ({ messageId }) => deliverMessage(test.deps, slots, messageId) });
    if ((await countMessages(test.deps.db.orm)).pending === 0) return;
    test.clock.advance(Math.round(stepMs));
  }
}

it('ten receivers, one slow, one down for an hour, one failing at first: all hear everything in order', {
  timeout: 240_000,
}, async () => {
  const scanRefs = await tell();
  await liveOn();
  expect(await countMessages(test.deps.db.orm)).toEqual({ pending: 0, parked: 0 });
  expect(sendings).toBeGreaterThan(RECEIVERS * SESSIONS * 2);
  for (let receiver = 0; receiver < RECEIVERS; receiver += 1) {
    const heard = (arrivals.get(hostOf(receiver)) ?? []).filter(({ accepted }) => accepted);
    for (const scanRef of scanRefs) {
      const sequences = heard.filter((arrival) => arrival.scanRef === scanRef).map(({ sequence }) => sequence);
      expect(new Set(sequences)).toEqual(new Set([1, 2]));
      expect(sequences).toEqual(sequences.toSorted());
    }
    // The others' troubles cost nobody more than the waits after the worker's own deaths.
    const last = Math.max(...heard.map(({ atMs }) => atMs));
    if (receiver === 1) expect(Math.min(...heard.map(({ atMs }) => atMs))).toBeGreaterThanOrEqual(HOUR_MS);
    else expect(last).toBeLessThan(10 * MINUTE_MS);
  }
});
