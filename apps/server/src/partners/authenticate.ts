import type { Deps } from '../deps.ts';
import { type Partner, type PartnerRow, partnerFrom } from './partner.ts';
import { findPartnerByApiKey } from './queries.ts';
import { secretMatches } from './secrets.ts';

/** The partner whose key and secret these are, or null; an unknown key and a wrong secret cannot be told apart. */
export type Authenticate = (apiKey: string, secret: string) => Promise<Partner | null>;

/** A rotated secret or a disabled partner is noticed within this time by every process. */
const CACHED_MS = 3_000;
const CACHED_PARTNERS = 1_000;

/** Compared against when the key is unknown, so that this takes as long as a wrong secret. */
const NOBODY = new Uint8Array(32);

interface CachedRow {
  readonly row: PartnerRow;
  readonly until: number;
}

export function createAuthenticator(deps: Pick<Deps, 'db' | 'clock'>): Authenticate {
  const cache = new Map<string, CachedRow>();
  async function rowOf(apiKey: string): Promise<PartnerRow | null> {
    const now = deps.clock.now().getTime();
    const cached = cache.get(apiKey);
    if (cached !== undefined && cached.until > now) return cached.row;
    const row = await findPartnerByApiKey(deps.db, apiKey);
    if (cache.size >= CACHED_PARTNERS) cache.clear();
    if (row === null) cache.delete(apiKey);
    else cache.set(apiKey, { row, until: now + CACHED_MS });
    return row;
  }
  return async (apiKey, secret) => {
    const row = await rowOf(apiKey);
    const matches = secretMatches(secret, row?.secretHash ?? NOBODY);
    return row !== null && matches && row.disabledAt === null ? partnerFrom(row) : null;
  };
}
