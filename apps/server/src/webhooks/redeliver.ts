import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { findPartnerMessage, lockSendable, type MessageFilter } from './listing/queries.ts';
import { sendNow } from './message-turn.ts';
import { lockMessage, type MessageRow, updateMessage } from './queries.ts';

/** `gone`: its session is erased, or nobody is there to be told. */
export type Redelivered = 'redelivered' | 'unknown' | 'gone';

/**
 * Sends one message again, whatever became of it, under the same id: a receiver that has it already can tell. Its schedule begins anew,
 * and it keeps its place among the messages of its session.
 */
export async function redeliverMessage(
  deps: Deps,
  of: { readonly partnerId: string; readonly id: string },
): Promise<Redelivered> {
  return deps.db.transaction(async (tx) => {
    const found = await findPartnerMessage(tx.orm, of);
    const message = found && (await lockMessage(tx, found.id));
    if (!found || !message) return 'unknown';
    if (message.sealedBody === null || found.address === null) return 'gone';
    await startAnew(tx, deps, message);
    return 'redelivered';
  });
}

export interface Range {
  readonly filter: MessageFilter;
  /** Where the range before this one ended. */
  readonly after: string | null;
  readonly limit: number;
}

/** How many are sent again, and the last of them when there may be more. */
export interface RangeRedelivered {
  readonly count: number;
  readonly next: string | null;
}

/** Sends every message of a range again, oldest first. Those that can no longer be sent are left out. */
export async function redeliverRange(deps: Deps, { filter, after, limit }: Range): Promise<RangeRedelivered> {
  return deps.db.transaction(async (tx) => {
    const { partnerId } = filter;
    const last = after === null ? null : await findPartnerMessage(tx.orm, { partnerId, id: after });
    const messages = await lockSendable(tx, filter, { limit, after: last });
    for (const message of messages) await startAnew(tx, deps, message);
    return { count: messages.length, next: messages.length < limit ? null : (messages.at(-1)?.id ?? null) };
  });
}

async function startAnew(tx: Transaction, deps: Deps, message: MessageRow): Promise<void> {
  const waits = message.state === 'pending';
  await updateMessage(tx, message.id, {
    state: 'pending',
    deliveredAt: null,
    parkedAt: null,
    ...(waits ? {} : { roundAttempts: 0 }),
    roundStartedAt: deps.clock.now(),
  });
  await sendNow(tx, deps, message.id);
}
