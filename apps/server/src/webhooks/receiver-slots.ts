/** Deliveries under way per receiver, in this process. */
export interface ReceiverSlots {
  /** Takes a slot for the URL's origin; null when all are taken. Call the answer to give the slot back. */
  take(url: string): (() => void) | null;
}

/**
 * Keeps a receiver that hangs from holding every delivery slot of a worker: at most `limit` deliveries to one origin at a
 * time, the rest of its messages come back later and other receivers' messages pass them.
 */
export function createReceiverSlots(limit: number): ReceiverSlots {
  const taken = new Map<string, number>();
  return {
    take(url) {
      const origin = URL.canParse(url) ? new URL(url).origin : url;
      const busy = taken.get(origin) ?? 0;
      if (busy >= limit) return null;
      taken.set(origin, busy + 1);
      return () => {
        const left = (taken.get(origin) ?? 1) - 1;
        if (left === 0) taken.delete(origin);
        else taken.set(origin, left);
      };
    },
  };
}
