import { countEvent } from '../api/rate/limit-events.ts';
import { mintSessionIn } from '../api/token/mint-session.ts';
import type { Deps } from '../deps.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import { hashToken } from '../sessions/session-token.ts';
import { requestOf } from './present.ts';
import { countSession, findLinkByHash, type MagicLinkRow, uncountSession } from './queries.ts';

/** A session, nothing (the link is unknown, over or out of credits), or too many at once. */
export type Followed =
  | { readonly kind: 'session'; readonly authToken: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too_many'; readonly waitSeconds: number };

/** Letters and digits behind the link's beginning of `clientId`: every follower is somebody else. */
const SUFFIX_LENGTH = 12;

/** Makes a session for somebody who follows a link from `address`, which makes `perAddress` in an hour at most. */
export async function followLink(
  deps: Deps,
  given: { readonly token: string; readonly address: string; readonly perAddress: number },
): Promise<Followed> {
  const link = await findLinkByHash(deps.db, hashToken(given.token));
  if (!link) return { kind: 'nothing' };
  const limits = [
    { of: `link-follower/${given.address}`, perHour: given.perAddress },
    { of: `link/${link.id}`, perHour: link.sessionsPerHour },
  ];
  for (const limit of limits) {
    const waitSeconds = await countEvent(deps, limit);
    if (waitSeconds !== null) return { kind: 'too_many', waitSeconds };
  }
  const authToken = await mint(deps, link);
  return authToken === null ? { kind: 'nothing' } : { kind: 'session', authToken };
}

async function mint(deps: Deps, link: MagicLinkRow): Promise<string | null> {
  const request = requestOf(deps, link);
  const clientId = `${request.clientId}-${deps.random.token(SUFFIX_LENGTH)}`;
  return deps.db.transaction(async (tx) => {
    const row = await findPartnerById(tx, link.partnerId);
    if (!row || row.disabledAt !== null) return null;
    if (!(await countSession(tx, link.id, deps.clock.now()))) return null;
    const minted = await mintSessionIn(tx, deps, { partner: partnerFrom(row), request: { ...request, clientId } });
    if (minted.ok) return minted.value.authToken;
    await uncountSession(tx, link.id);
    deps.log.warn('magic_link.refused', { partnerId: link.partnerId, code: minted.fault.identifier });
    return null;
  });
}
