import type { Deps } from '../deps.ts';
import type { OutgoingResponse, Transaction } from '../platform/ports.ts';
import { nextTry, QUICK_TRIES } from './delivery-schedule.ts';
import {
  earlierIsFresh,
  findMessageUrl,
  insertAttempt,
  lockMessage,
  type MessageRow,
  updateMessage,
} from './queries.ts';
import type { ReceiverSlots } from './receiver-slots.ts';
import { type Delivery, renderDelivery } from './render-delivery.ts';

/** A receiver has this long to answer (contract section 6). */
const ANSWER_WITHIN_MS = 10_000;
/** How long a claim keeps other jobs away: longer than any try takes, so that a message is not sent twice at once. */
const CLAIM_MS = 30_000;
/** How long a message waits for an earlier one of its session before it looks again. */
const WAIT_FOR_EARLIER_MS = 500;
/** How long a message waits while its receiver has its hands full; lengthened by up to as much again. */
const WAIT_FOR_SLOT_MS = 1_000;

/**
 * Makes one delivery attempt and writes down how it ended. No worker waits between attempts: the next one is a job of its own
 * that starts later, so a receiver that is down slows nobody else.
 *
 * Messages of one session keep their order while the earlier one is in its quick tries; once it has fallen back to the slow
 * schedule the later ones overtake it, because a receiver that refuses one message for ever must not lose the final one.
 */
export async function deliverMessage(deps: Deps, slots: ReceiverSlots, messageId: string): Promise<void> {
  const url = await findMessageUrl(deps.db.orm, messageId);
  if (url === null) return;
  const had = await withSlot(slots, url, () => attempt(deps, messageId));
  if (!had) await waitForSlot(deps, messageId);
}

async function attempt(deps: Deps, messageId: string): Promise<void> {
  const message = await claim(deps, messageId);
  if (message === null) return;
  const delivery = await rendered(deps, message);
  if (delivery === 'erased') return withdraw(deps, messageId);
  if (delivery === 'broken') return record(deps, message, { kind: 'failed', why: 'cannot be opened', tookMs: 0 });
  await record(deps, message, await deps.http.post({ ...delivery, timeoutMs: ANSWER_WITHIN_MS }));
}

/** A message that cannot be opened, as after a change of the instance key, fails like any other and is parked in the end. */
async function rendered(deps: Deps, message: MessageRow): Promise<Delivery | 'erased' | 'broken'> {
  try {
    return (await renderDelivery(deps, message)) ?? 'erased';
  } catch (error) {
    deps.log.error('webhook.not_rendered', { messageId: message.id, sessionId: message.sessionId, error });
    return 'broken';
  }
}

/** Runs `work` with one of the receiver's slots; the slot comes back however it ends. */
async function withSlot(slots: ReceiverSlots, url: string, work: () => Promise<void>): Promise<boolean> {
  const release = slots.take(url);
  if (release === null) return false;
  try {
    await work();
  } finally {
    release();
  }
  return true;
}

/** Takes the message for one attempt; null when it is done, not due or taken, or has to wait for an earlier one. */
async function claim(deps: Deps, messageId: string): Promise<MessageRow | null> {
  return deps.db.transaction(async (tx) => {
    const message = await lockDue(tx, deps, messageId);
    if (message === null) return null;
    const now = deps.clock.now();
    if (await earlierIsFresh(tx, message, QUICK_TRIES)) {
      await postpone(tx, deps, messageId, new Date(now.getTime() + WAIT_FOR_EARLIER_MS));
      return null;
    }
    await updateMessage(tx, messageId, { nextAttemptAt: new Date(now.getTime() + CLAIM_MS) });
    return message;
  });
}

async function waitForSlot(deps: Deps, messageId: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    if ((await lockDue(tx, deps, messageId)) === null) return;
    const startAfter = new Date(deps.clock.now().getTime() + WAIT_FOR_SLOT_MS * (1 + chance(deps)));
    await postpone(tx, deps, messageId, startAfter);
  });
}

/** The locked message when it is to be sent now. */
async function lockDue(tx: Transaction, deps: Deps, messageId: string): Promise<MessageRow | null> {
  const message = await lockMessage(tx, messageId);
  if (message === null || message.state !== 'pending') return null;
  return message.nextAttemptAt !== null && message.nextAttemptAt > deps.clock.now() ? null : message;
}

/** Puts the message back into the queue for later; nothing was tried. */
async function postpone(tx: Transaction, deps: Deps, messageId: string, startAfter: Date): Promise<void> {
  await updateMessage(tx, messageId, { nextAttemptAt: startAfter });
  await deps.queue.send(tx, 'deliver-webhook', { messageId }, { startAfter, singletonKey: messageId });
}

/** In [0,1). */
function chance(deps: Deps): number {
  return (deps.random.bytes(1)[0] ?? 0) / 256;
}

async function record(deps: Deps, claimed: MessageRow, answer: OutgoingResponse): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const message = await lockMessage(tx, claimed.id);
    if (message === null) return;
    const now = deps.clock.now();
    const attempts = message.attempts + 1;
    const tried = attemptOf(answer, message.sealedBody !== null);
    await insertAttempt(tx, { id: deps.random.uuid(), messageId: message.id, at: now, ...tried });
    if (message.state !== 'pending') return updateMessage(tx, message.id, { attempts });
    if (isSuccess(answer))
      return updateMessage(tx, message.id, { attempts, state: 'delivered', deliveredAt: now, nextAttemptAt: null });
    const startAfter = nextTry({ attempts, createdAt: message.createdAt, now, chance: chance(deps) });
    if (startAfter === null)
      return updateMessage(tx, message.id, { attempts, state: 'parked', parkedAt: now, nextAttemptAt: null });
    await updateMessage(tx, message.id, { attempts });
    await postpone(tx, deps, message.id, startAfter);
  });
  const fields = { messageId: claimed.id, sessionId: claimed.sessionId, tookMs: answer.tookMs };
  if (isSuccess(answer)) deps.log.info('webhook.delivered', fields);
  else deps.log.warn('webhook.failed', { ...fields, code: answer.kind, ...statusOf(answer) });
}

/** Erasing a session takes its undelivered messages with it: their bodies open only under the session's key. */
async function withdraw(deps: Deps, messageId: string): Promise<void> {
  await deps.db.transaction((tx) => updateMessage(tx, messageId, { state: 'withdrawn', nextAttemptAt: null }));
}

/** Only 2xx counts; a redirect is a refusal like any other, because following it would leave the agreed address. */
function isSuccess(answer: OutgoingResponse): boolean {
  return answer.kind === 'answered' && answer.status >= 200 && answer.status < 300;
}

/** Receivers may repeat what they were told, so an answer is not kept for a session that was erased meanwhile. */
function attemptOf(answer: OutgoingResponse, keepAnswer: boolean) {
  const answerStart = answer.kind === 'answered' && keepAnswer ? storable(answer.bodyStart) : null;
  return answer.kind === 'answered'
    ? { status: answer.status, error: null, answerStart, tookMs: answer.tookMs }
    : { status: null, error: `${answer.kind}: ${answer.why}`, answerStart: null, tookMs: answer.tookMs };
}

/** PostgreSQL text cannot hold the NUL character. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '\ufffd');
}

function statusOf(answer: OutgoingResponse): { readonly status?: number } {
  return answer.kind === 'answered' ? { status: answer.status } : {};
}
