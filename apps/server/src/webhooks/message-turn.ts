import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { findEarlier, findFollower, lockMessage, type MessageRow, updateMessage } from './queries.ts';

/** How long a claim keeps other jobs away: longer than any try takes, so that a message is not sent twice at once. */
const CLAIM_MS = 30_000;
/** A message that waits for an earlier one is woken by its end; only if that got lost the sweep finds it this much later. */
const WAKE_LOST_MS = 60_000;

/** Takes the message for one attempt; null when it is done, not due or taken, or has to wait for an earlier one. */
export async function claimMessage(deps: Deps, messageId: string): Promise<MessageRow | null> {
  return deps.db.transaction(async (tx) => {
    const message = await lockDue(tx, deps, messageId);
    if (message === null) return null;
    const now = deps.clock.now().getTime();
    const earlier = await findEarlier(tx, message);
    if (earlier !== null) {
      const itsTurn = Math.max(now, earlier.nextAttemptAt?.getTime() ?? now);
      await updateMessage(tx, messageId, { nextAttemptAt: new Date(itsTurn + WAKE_LOST_MS) });
      return null;
    }
    await updateMessage(tx, messageId, { nextAttemptAt: new Date(now + CLAIM_MS) });
    return message;
  });
}

/**
 * Wakes the message that waited for this one, in the transaction in which this one ends. Who is about to wait holds its own row while it
 * looks for an earlier one, so either it sees the end or it is met here.
 */
export async function wakeFollower(tx: Transaction, deps: Deps, ended: MessageRow): Promise<void> {
  const follower = await findFollower(tx, ended);
  if (follower !== null) await sendNow(tx, deps, follower);
}

/** Has a pending message tried at once. The key is another one than that of a job which may wait for the message's schedule. */
export async function sendNow(tx: Transaction, deps: Deps, messageId: string): Promise<void> {
  await updateMessage(tx, messageId, { nextAttemptAt: deps.clock.now() });
  await deps.queue.send(tx, 'deliver-webhook', { messageId }, { singletonKey: `now/${messageId}` });
}

/** Puts a message that is due back into the queue for later; nothing was tried. */
export async function postponeMessage(deps: Deps, messageId: string, startAfter: Date): Promise<void> {
  await deps.db.transaction(async (tx) => {
    if ((await lockDue(tx, deps, messageId)) === null) return;
    await updateMessage(tx, messageId, { nextAttemptAt: startAfter });
    await deps.queue.send(tx, 'deliver-webhook', { messageId }, { startAfter, singletonKey: messageId });
  });
}

/** The locked message when it is to be sent now. */
async function lockDue(tx: Transaction, deps: Deps, messageId: string): Promise<MessageRow | null> {
  const message = await lockMessage(tx, messageId);
  if (message === null || message.state !== 'pending') return null;
  return message.nextAttemptAt !== null && message.nextAttemptAt > deps.clock.now() ? null : message;
}
