import type { Deps } from '../../deps.ts';
import { addRequests, forgetEarlierHours } from './queries.ts';

/** Null when the request may go on, else the seconds to wait. */
export type RequestLimit = (partnerId: string) => Promise<number | null>;

const HOUR_MS = 3_600_000;

/** A process takes this share of the hourly limit at once, so that not every request writes to the database. */
const SHARE = 500;

interface Lease {
  readonly hour: number;
  /** Requests that may still pass without asking the database. */
  left: number;
  /** The shared counter has reached the limit: nothing more can be taken in this hour. */
  readonly last: boolean;
}

/**
 * Counts requests per partner and clock hour over all processes. Requests are taken from the shared counter in small blocks;
 * a process that ends leaves its last block unused, so the limit is never exceeded and missed by at most a block per process.
 */
export function createRequestLimit(deps: Pick<Deps, 'db' | 'clock' | 'config'>): RequestLimit {
  const { requestsPerHour } = deps.config;
  const block = Math.max(1, Math.floor(requestsPerHour / SHARE));
  const leases = new Map<string, Lease>();
  const renewals = new Map<string, Promise<void>>();

  async function takeLease(partnerId: string, hour: number): Promise<void> {
    if (leases.get(partnerId)?.hour !== hour) await forgetEarlierHours(deps.db, partnerId, hour);
    const sum = await addRequests(deps.db, { partnerId, hour, requests: block });
    const left = Math.max(0, Math.min(block, requestsPerHour - (sum - block)));
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

  return async (partnerId) => {
    const now = deps.clock.now().getTime();
    const hour = Math.floor(now / HOUR_MS);
    for (;;) {
      const lease = leases.get(partnerId);
      if (lease && lease.hour >= hour && lease.left > 0) {
        lease.left -= 1;
        return null;
      }
      if (lease && lease.hour >= hour && lease.last) return Math.ceil(((hour + 1) * HOUR_MS - now) / 1000);
      await renew(partnerId, hour);
    }
  };
}
