/** Tries that follow each other at once, before the back-off begins: the first and three quick retries. */
export const QUICK_TRIES = 4;
const QUICK_DELAY_MS = 500;
const FIRST_BACKOFF_MS = 10_000;
const LONGEST_BACKOFF_MS = 3_600_000;
/** A message is given up, and parked where people see it, this long after it was written. */
export const GIVE_UP_AFTER_MS = 72 * 3_600_000;

/** The message's age and tries; `chance` in [0,1) spreads retries so that a receiver that comes back is not flooded. */
export interface FailedTry {
  readonly attempts: number;
  readonly createdAt: Date;
  readonly now: Date;
  readonly chance: number;
}

/**
 * When a message that just failed is tried again; null when its 72 hours are over.
 * Three retries after half a second, then 10 s doubling up to an hour, each lengthened by up to a half.
 */
export function nextTry({ attempts, createdAt, now, chance }: FailedTry): Date | null {
  const next = new Date(now.getTime() + delayAfter(attempts, chance));
  return next.getTime() - createdAt.getTime() > GIVE_UP_AFTER_MS ? null : next;
}

function delayAfter(attempts: number, chance: number): number {
  if (attempts < QUICK_TRIES) return QUICK_DELAY_MS;
  const backoff = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempts - QUICK_TRIES));
  return Math.round(backoff * (1 + chance / 2));
}
