import type { Deps } from '../../deps.ts';
import { addRequests, forgetEarlierHours, requestsOf } from './queries.ts';

const HOUR_MS = 3_600_000;

/** What is counted, e.g. `code/192.0.2.7`, and how much of it may be in one clock hour. */
export interface EventLimit {
  readonly of: string;
  readonly perHour: number;
}

type Counting = Pick<Deps, 'db' | 'clock' | 'vault'>;

/** Counts one event over all processes; null while it is within the limit, else the seconds to wait. What is counted is kept as a keyed hash only. */
export async function countEvent(deps: Counting, { of, perHour }: EventLimit): Promise<number | null> {
  const { id, hour, waitSeconds } = counterOf(deps, of);
  const sum = await addRequests(deps.db, { partnerId: id, hour, requests: 1 });
  if (sum === 1) await forgetEarlierHours(deps.db, id, hour);
  return sum > perHour ? waitSeconds : null;
}

/** Whether the limit is reached, without counting. */
export async function isLimitReached(deps: Counting, { of, perHour }: EventLimit): Promise<number | null> {
  const { id, hour, waitSeconds } = counterOf(deps, of);
  return (await requestsOf(deps.db, { partnerId: id, hour })) >= perHour ? waitSeconds : null;
}

function counterOf({ vault, clock }: Pick<Deps, 'clock' | 'vault'>, of: string) {
  const now = clock.now().getTime();
  const hour = Math.floor(now / HOUR_MS);
  const digest = vault.sign(`counter/${of}`);
  const id = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    digest.slice(12, 16),
    digest.slice(16, 20),
    digest.slice(20, 32),
  ];
  return { id: id.join('-'), hour, waitSeconds: Math.ceil(((hour + 1) * HOUR_MS - now) / 1000) };
}
