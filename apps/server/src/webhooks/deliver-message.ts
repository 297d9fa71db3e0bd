import type { Deps } from '../deps.ts';
import type { OutgoingResponse } from '../platform/ports.ts';
import { answerContext } from './answer-context.ts';
import { nextTry } from './delivery-schedule.ts';
import { claimMessage, postponeMessage, wakeFollower } from './message-turn.ts';
import { findMessageUrl, insertAttempt, lockMessage, type MessageRow, updateMessage } from './queries.ts';
import type { ReceiverSlots, SlotUse } from './receiver-slots.ts';
import { redactAnswer } from './redact-answer.ts';
import { type Delivery, renderDelivery } from './render-delivery.ts';

/** A receiver has this long to answer (contract section 6). */
export const ANSWER_WITHIN_MS = 10_000;

/**
 * Makes one delivery attempt and writes down how it ended. No worker waits between attempts: the next one is a job of its own
 * that starts later, so a receiver that is down slows nobody else. Messages of one session to one receiver keep their order: the
 * later one's turn comes when the earlier one has arrived, was given up or withdrawn.
 */
export async function deliverMessage(deps: Deps, slots: ReceiverSlots, messageId: string): Promise<void> {
  const url = await findMessageUrl(deps.db.orm, messageId);
  if (url === null) return withdraw(deps, messageId);
  const slot = slots.take(url, deps.clock.now());
  if (!slot.taken) return postponeMessage(deps, messageId, slot.notBefore);
  let use: SlotUse = 'unused';
  try {
    use = await attempt(deps, messageId);
  } finally {
    slot.release(use);
  }
}

async function attempt(deps: Deps, messageId: string): Promise<SlotUse> {
  const message = await claimMessage(deps, messageId);
  if (message === null) return 'unused';
  const delivery = await rendered(deps, message);
  if (delivery === 'unsendable') {
    await withdraw(deps, messageId);
    return 'unused';
  }
  if (delivery === 'broken') {
    await record(deps, message, { answer: { kind: 'failed', why: 'cannot be opened', tookMs: 0 }, delivery: null });
    return 'unused';
  }
  const answer = await deps.http.post({ ...delivery.request, timeoutMs: ANSWER_WITHIN_MS });
  await record(deps, message, { answer, delivery });
  return answer.kind === 'timed_out' ? 'hung' : 'answered';
}

/** A message that cannot be opened, as after a change of the instance key, fails like any other and is parked in the end. */
async function rendered(deps: Deps, message: MessageRow): Promise<Delivery | 'unsendable' | 'broken'> {
  try {
    return (await renderDelivery(deps, message)) ?? 'unsendable';
  } catch (error) {
    deps.log.error('webhook.not_rendered', { messageId: message.id, sessionId: message.sessionId, error });
    return 'broken';
  }
}

interface Tried {
  readonly answer: OutgoingResponse;
  /** Null when nothing could be sent. */
  readonly delivery: Delivery | null;
}

async function record(deps: Deps, claimed: MessageRow, { answer, delivery }: Tried): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const message = await lockMessage(tx, claimed.id);
    if (message === null) return;
    const now = deps.clock.now();
    const counted = { attempts: message.attempts + 1, roundAttempts: message.roundAttempts + 1 };
    const id = deps.random.uuid();
    await insertAttempt(tx, {
      ...attemptOf(answer),
      id,
      messageId: message.id,
      at: now,
      // An answer may repeat what was told, so none is kept for a session that was erased meanwhile.
      sealedAnswer: message.sealedBody === null ? null : sealedAnswer(delivery, answer, id),
    });
    if (message.state !== 'pending') return updateMessage(tx, message.id, counted);
    const startAfter = isSuccess(answer) ? null : nextTryOf(deps, { ...message, ...counted });
    if (startAfter !== null) {
      await updateMessage(tx, message.id, { ...counted, nextAttemptAt: startAfter });
      return deps.queue.send(
        tx,
        'deliver-webhook',
        { messageId: message.id },
        { startAfter, singletonKey: message.id },
      );
    }
    const end = isSuccess(answer)
      ? ({ state: 'delivered', deliveredAt: now } as const)
      : ({ state: 'parked', parkedAt: now } as const);
    await updateMessage(tx, message.id, { ...counted, ...end, nextAttemptAt: null });
    await wakeFollower(tx, deps, message);
  });
  const fields = { messageId: claimed.id, sessionId: claimed.sessionId, tookMs: answer.tookMs };
  if (isSuccess(answer)) deps.log.info('webhook.delivered', fields);
  else deps.log.warn('webhook.failed', { ...fields, code: answer.kind, ...statusOf(answer) });
}

function nextTryOf(deps: Deps, { roundAttempts, roundStartedAt }: MessageRow): Date | null {
  const chance = (deps.random.bytes(1)[0] ?? 0) / 256;
  return nextTry({ attempts: roundAttempts, createdAt: roundStartedAt, now: deps.clock.now(), chance });
}

/** What can no longer be told to anybody: erasing a session, too, takes its undelivered messages with it. */
async function withdraw(deps: Deps, messageId: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const message = await lockMessage(tx, messageId);
    if (message?.state !== 'pending') return;
    await updateMessage(tx, messageId, { state: 'withdrawn', nextAttemptAt: null });
    await wakeFollower(tx, deps, message);
  });
}

/** Only 2xx counts; a redirect is a refusal like any other, because following it would leave the agreed address. */
export function isSuccess(answer: OutgoingResponse): boolean {
  return answer.kind === 'answered' && answer.status >= 200 && answer.status < 300;
}

export function attemptOf(answer: OutgoingResponse) {
  return answer.kind === 'answered'
    ? { status: answer.status, error: null, tookMs: answer.tookMs }
    : { status: null, error: `${answer.kind}: ${answer.why}`, tookMs: answer.tookMs };
}

function sealedAnswer(delivery: Delivery | null, answer: OutgoingResponse, attemptId: string): Uint8Array | null {
  if (delivery === null || answer.kind !== 'answered') return null;
  const text = redactAnswer(answer.bodyStart, delivery.payload);
  return delivery.key.seal(new TextEncoder().encode(text), answerContext(attemptId));
}

function statusOf(answer: OutgoingResponse): { readonly status?: number } {
  return answer.kind === 'answered' ? { status: answer.status } : {};
}
