import type { Deps } from '../deps.ts';
import type { PartnerRow } from './partner.ts';
import { findPartnerByApiKey } from './queries.ts';

/** Finds a partner by its API key, as it stood a few seconds ago at most. */
export type FindPartner = (apiKey: string) => Promise<PartnerRow | null>;

/** A rotated secret or a disabled partner is noticed within this time by every process. */
const CACHED_MS = 3_000;
const CACHED_PARTNERS = 1_000;

interface CachedRow {
  readonly row: PartnerRow;
  readonly until: number;
}

export function cachePartners(deps: Pick<Deps, 'db' | 'clock'>): FindPartner {
  const cache = new Map<string, CachedRow>();
  const lookups = new Map<string, Promise<PartnerRow | null>>();

  async function lookUp(apiKey: string, now: number): Promise<PartnerRow | null> {
    const row = await findPartnerByApiKey(deps.db, apiKey);
    if (cache.size >= CACHED_PARTNERS) cache.clear();
    if (row === null) cache.delete(apiKey);
    else cache.set(apiKey, { row, until: now + CACHED_MS });
    return row;
  }

  return async (apiKey) => {
    // Ours are letters and digits; what the database could not even hold is not looked for.
    if (!/^[\x21-\x7e]{1,100}$/.test(apiKey)) return null;
    const now = deps.clock.now().getTime();
    const cached = cache.get(apiKey);
    if (cached !== undefined && cached.until > now) return cached.row;
    // When a busy partner's row has grown old, one of its requests looks it up and the others wait for that one.
    const running = lookups.get(apiKey);
    if (running !== undefined) return running;
    const lookup = lookUp(apiKey, now).finally(() => lookups.delete(apiKey));
    lookups.set(apiKey, lookup);
    return lookup;
  };
}
