import type { Deps } from '../../deps.ts';
import { addRequests, forgetEarlierHours } from './queries.ts';

/** Null when the request may go on, else the seconds to wait. */
export type RequestLimit = (partnerId: string) => Promise<number | null>;

const HOUR_MS = 3_600_000;

/** A process takes this share of the hourly limit at once, so that not every request writes to the database. */
const SHARE = 500;

/** Smaller blocks are used to the end first: of a few requests an hour none may lie unused with a process. */
const LEAST_TO_RENEW_EARLY = 4;

interface Lease {
  readonly hour: number;
  /** Requests that may still pass without asking the database. */
  left: number;
  /** The shared counter has reached the limit: nothing more can be taken in this hour. */
  readonly last: boolean;
}

/**
 * Counts requests per partner and clock hour over all processes. Requests are taken from the shared counter in small blocks;
 * a process that ends leaves what it took unused, so the limit is never exceeded and missed by at most one and a half blocks per
 * process. The next block is taken when half of the last one is used: nobody waits for a commit because he came as the twentieth.
 */
export function createRequestLimit(deps: Pick<Deps, 'db' | 'clock' | 'config'>): RequestLimit {
  const { requestsPerHour } = deps.config;
  const block = Math.max(1, Math.floor(requestsPerHour / SHARE));
  const leases = new Map<string, Lease>();
  const renewals = new Map<string, Promise<void>>();

  async function takeLease(partnerId: string, hour: number): Promise<void> {
    if (leases.get(partnerId)?.hour !== hour) await forgetEarlierHours(deps.db, partnerId, hour);
    const sum = await addRequests(deps.db, { partnerId, hour, requests: block });
    const taken = Math.max(0, Math.min(block, requestsPerHour - (sum - block)));
    const kept = leases.get(partnerId);
    const left = taken + (kept?.hour === hour ? kept.left : 0);
    leases.set(partnerId, { hour, left, last: sum >= requestsPerHour });
  }

  /** Simultaneous requests wait for one lease instead of taking one each. */
  function renew(partnerId: string, hour: number): Promise<void> {
    const running = renewals.get(partnerId);
    if (running) return running;
    const renewal = takeLease(partnerId, hour).finally(() => renewals.delete(partnerId));
    renewals.set(partnerId, renewal);
    return renewal;
  }

  function renewEarly(partnerId: string, { hour, left, last }: Lease): void {
    if (last || block < LEAST_TO_RENEW_EARLY || left > block / 2) return;
    // Who finds the block used up asks again, and it is that request that fails when the database is away.
    renew(partnerId, hour).catch(() => undefined);
  }

  return async (partnerId) => {
    const now = deps.clock.now().getTime();
    const hour = Math.floor(now / HOUR_MS);
    for (;;) {
      const lease = leases.get(partnerId);
      if (lease && lease.hour >= hour && lease.left > 0) {
        lease.left -= 1;
        renewEarly(partnerId, lease);
        return null;
      }
      if (lease && lease.hour >= hour && lease.last) return Math.ceil(((hour + 1) * HOUR_MS - now) / 1000);
      await renew(partnerId, hour);
    }
  };
}
