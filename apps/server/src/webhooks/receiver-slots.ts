/** How a delivery went, as far as it matters for the next one: `hung` when no answer came in time. */
export type SlotUse = 'answered' | 'hung' | 'unused';

export type Slot =
  | { readonly taken: true; readonly release: (use: SlotUse) => void }
  /** Come back then. */
  | { readonly taken: false; readonly notBefore: Date };

/** Deliveries under way per receiver, in this process. */
export interface ReceiverSlots {
  /** Takes a slot for the URL's origin, if one is free at `now`. */
  take(url: string, now: Date): Slot;
}

export interface SlotLimits {
  /** Deliveries to one origin at a time. */
  readonly perReceiver: number;
  /** Deliveries at a time to all origins together that did not answer in time when they were last tried. */
  readonly hanging: number;
}

interface Receiver {
  busy: number;
  hangs: boolean;
  /** When the last of those that were turned away is to come back. */
  queuedUntil: number;
}

/** The least time until somebody who was turned away comes back, and the time between two who were. */
const WAIT_MS = 1_000;
const SPACING_MS = 10;

/**
 * Keeps receivers that hang from holding a worker's delivery slots. One origin gets at most so many; once it has let a delivery run into
 * its time-out it gets one, out of a small number that all hanging origins share, until it answers again. The rest of its messages come
 * back later, spread out, and other receivers' messages pass them.
 */
export function createReceiverSlots({ perReceiver, hanging }: SlotLimits): ReceiverSlots {
  const receivers = new Map<string, Receiver>();
  let hangingBusy = 0;

  function takeHanging(origin: string, receiver: Receiver): Slot {
    hangingBusy += 1;
    return taken(origin, receiver, () => {
      hangingBusy -= 1;
    });
  }

  function taken(origin: string, receiver: Receiver, alsoRelease: () => void): Slot {
    receiver.busy += 1;
    return {
      taken: true,
      release(use) {
        receiver.busy -= 1;
        alsoRelease();
        if (use !== 'unused') receiver.hangs = use === 'hung';
        if (receiver.busy === 0 && !receiver.hangs) receivers.delete(origin);
      },
    };
  }

  return {
    take(url, now) {
      const origin = URL.canParse(url) ? new URL(url).origin : url;
      const receiver = receivers.get(origin) ?? { busy: 0, hangs: false, queuedUntil: 0 };
      receivers.set(origin, receiver);
      if (receiver.hangs && receiver.busy === 0 && hangingBusy < hanging) return takeHanging(origin, receiver);
      if (!receiver.hangs && receiver.busy < perReceiver) return taken(origin, receiver, () => undefined);
      receiver.queuedUntil = Math.max(now.getTime() + WAIT_MS, receiver.queuedUntil + SPACING_MS);
      return { taken: false, notBefore: new Date(receiver.queuedUntil) };
    },
  };
}
