import type { Deps } from '../deps.ts';
import { cachePartners, type FindPartner } from './cached-partners.ts';
import { type Partner, partnerFrom } from './partner.ts';
import { secretMatches } from './secrets.ts';

/** The partner whose key and secret these are, or null; an unknown key and a wrong secret cannot be told apart. */
export type Authenticate = (apiKey: string, secret: string) => Promise<Partner | null>;

/** Compared against when the key is unknown, so that this takes as long as a wrong secret. */
const NOBODY = new Uint8Array(32);

export function createAuthenticator(
  deps: Pick<Deps, 'db' | 'clock'>,
  find: FindPartner = cachePartners(deps),
): Authenticate {
  return async (apiKey, secret) => {
    const row = await find(apiKey);
    const matches = secretMatches(secret, row?.secretHash ?? NOBODY);
    return row !== null && matches && row.disabledAt === null ? partnerFrom(row) : null;
  };
}
