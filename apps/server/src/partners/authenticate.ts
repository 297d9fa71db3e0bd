import type { Deps } from '../deps.ts';
import { cachePartners, type FindPartner } from './cached-partners.ts';
import { type Partner, type PartnerRow, partnerFrom } from './partner.ts';
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
    return row !== null && matches && row.disabledAt === null ? partnerOf(row) : null;
  };
}

/** Reading a row's settings costs as much as all else together, and a cached row is the same object for seconds. */
const READ = new WeakMap<PartnerRow, Partner>();

function partnerOf(row: PartnerRow): Partner {
  const known = READ.get(row) ?? partnerFrom(row);
  READ.set(row, known);
  return known;
}
