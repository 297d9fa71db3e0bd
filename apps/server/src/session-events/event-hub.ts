import type { Deps } from '../deps.ts';
import { isAfter } from './position.ts';
import { currentPosition, type EventPosition, listEvents, type StoredEvent } from './queries.ts';

/** Gets a partner's events one by one, each once, in their order. */
export type Listener = (event: StoredEvent) => void;

export interface Subscription {
  readonly partnerId: string;
  /** Told before what is new; null: from now on. */
  readonly after: EventPosition | null;
  readonly listener: Listener;
}

export interface EventHub {
  /** Resolves, with how to end it, once what was missed has been told. */
  subscribe(subscription: Subscription): Promise<() => void>;
  close(): void;
}

type Listening = Pick<Deps, 'db' | 'clock' | 'log'>;

const POLL_MS = 500;
const PAGE = 500;
/** Older events are not told again; a client that was away longer asks for the list. */
const LONGEST_RESUME_MS = 86_400_000;

interface Subscriber {
  readonly partnerId: string;
  /** Null while what was missed is being told: then news waits. */
  waiting: StoredEvent[] | null;
  last: EventPosition;
  readonly listener: Listener;
}

/**
 * Tells the listeners of this process of every change of a session, whichever process made it. One reader serves all listeners; without
 * listeners nothing is read.
 */
export function createEventHub(deps: Listening): EventHub {
  const subscribers = new Set<Subscriber>();
  let position: EventPosition | null = null;
  let timer: NodeJS.Timeout | null = null;
  let reading = false;

  async function poll(): Promise<void> {
    timer = null;
    reading = true;
    try {
      position ??= await currentPosition(deps.db);
      for (;;) {
        const events = await listEvents(deps.db, { after: position, partnerId: null, since: null, limit: PAGE });
        for (const event of events) for (const one of subscribers) tell(one, event);
        position = events.at(-1) ?? position;
        if (events.length < PAGE) break;
      }
    } catch (error) {
      deps.log.error('session_events.failed', { error });
    }
    reading = false;
    schedule();
  }

  function schedule(): void {
    // Two readers at once would tell events out of their order.
    if (reading) return;
    if (subscribers.size === 0) position = null;
    else timer ??= setTimeout(() => void poll(), POLL_MS).unref();
  }

  /** What was missed, then what came meanwhile. */
  async function catchUp(one: Subscriber): Promise<void> {
    const since = new Date(deps.clock.now().getTime() - LONGEST_RESUME_MS);
    const { partnerId } = one;
    for (let full = true; full; ) {
      const events = await listEvents(deps.db, { after: one.last, partnerId, since, limit: PAGE });
      for (const event of events) deliver(one, event);
      full = events.length === PAGE;
    }
    const waiting = one.waiting ?? [];
    one.waiting = null;
    for (const event of waiting) tell(one, event);
  }

  return {
    async subscribe({ partnerId, after, listener }) {
      // The hub's reader must not be behind where a subscriber begins, else it would be told nothing of what lies between.
      position ??= await currentPosition(deps.db);
      const last = after ?? (await currentPosition(deps.db));
      const one: Subscriber = { partnerId, waiting: [], last, listener };
      subscribers.add(one);
      schedule();
      try {
        await catchUp(one);
      } catch (error) {
        subscribers.delete(one);
        throw error;
      }
      return () => subscribers.delete(one);
    },
    close() {
      subscribers.clear();
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}

function tell(one: Subscriber, event: StoredEvent): void {
  if (event.partnerId !== one.partnerId) return;
  if (one.waiting) one.waiting.push(event);
  else if (isAfter(event, one.last)) deliver(one, event);
}

function deliver(one: Subscriber, event: StoredEvent): void {
  one.last = event;
  one.listener(event);
}
