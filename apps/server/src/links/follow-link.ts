import { scenarioDefaults, type TokenRequest, tokenRequest, withSessionDefaults } from '@bonafide/contract';
import { LIMITS } from '../api/limits.ts';
import { countEvent, isLimitReached } from '../api/rate/limit-events.ts';
import { mintSessionIn } from '../api/token/mint-session.ts';
import type { Deps } from '../deps.ts';
import { type Partner, partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import { scenarioInForce } from '../scenarios/scenario-in-force.ts';
import type { ScenarioTerms } from '../scenarios/scenario-terms.ts';
import { findSession } from '../sessions/queries.ts';
import { openSessionKey } from '../sessions/session-secrets.ts';
import { linkIdOf } from './link-address.ts';
import { type LinkRow, lockLink, updateLink } from './queries.ts';

/** A session, nothing (the link is unknown, over, revoked or out of credits), or too many at once. */
export type Followed =
  | { readonly kind: 'session'; readonly authToken: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too_many'; readonly waitSeconds: number };

const NOTHING: Followed = { kind: 'nothing' };
const CONTEXT = 'one-time-link';

/**
 * Follows a link from `address`. The first time makes its session, every other time leads to the same one: whoever clicks twice, and
 * whoever comes after a program that looked at the page in advance, loses nothing.
 */
export async function followLink(
  deps: Deps,
  { token, address }: { readonly token: string; readonly address: string },
): Promise<Followed> {
  const wrong = { of: `wrong-link/${address}`, perHour: LIMITS.wrongLinksPerHour };
  const blocked = await isLimitReached(deps, wrong);
  if (blocked !== null) return { kind: 'too_many', waitSeconds: blocked };
  const id = linkIdOf(deps, token);
  if (id === null) {
    await countEvent(deps, wrong);
    return NOTHING;
  }
  const waitSeconds = await countEvent(deps, { of: `one-time-link/${id}`, perHour: LIMITS.linkCallsPerHour });
  if (waitSeconds !== null) return { kind: 'too_many', waitSeconds };
  const authToken = await deps.db.transaction(async (tx) => {
    const link = await lockLink(tx, id);
    if (link === null || link.revokedAt !== null) return null;
    return link.sessionId === null ? mint(tx, deps, link) : tokenOf(tx, deps, link);
  });
  return authToken === null ? NOTHING : { kind: 'session', authToken };
}

async function tokenOf(tx: Transaction, deps: Deps, { sessionId, sealedToken }: LinkRow): Promise<string | null> {
  const session = sessionId === null ? null : await findSession(tx, sessionId);
  const key = session && openSessionKey(deps, session);
  return key && sealedToken ? new TextDecoder().decode(key.open(sealedToken, CONTEXT)) : null;
}

async function mint(tx: Transaction, deps: Deps, link: LinkRow): Promise<string | null> {
  const row = await findPartnerById(tx, link.partnerId);
  const scenario = await scenarioInForce(tx, { partnerId: link.partnerId, id: link.scenarioId });
  if (!row || row.disabledAt !== null || !scenario || deps.clock.now() >= link.expiresAt) return null;
  const partner = partnerFrom(row);
  const request = requestOf(deps, { link, partner, scenario });
  const minted = await mintSessionIn(tx, deps, { partner, request, scenario });
  if (!minted.ok) {
    deps.log.warn('one_time_link.refused', { partnerId: partner.id, code: minted.fault.identifier });
    return null;
  }
  const { session, authToken } = minted.value;
  const key = openSessionKey(deps, session);
  if (key === null) throw new Error('a session that was just made has no key');
  const sealedToken = key.seal(new TextEncoder().encode(authToken), CONTEXT);
  await updateLink(tx, link.id, { sessionId: session.id, sealedToken });
  return authToken;
}

interface Minting {
  readonly link: LinkRow;
  readonly partner: Partner;
  readonly scenario: ScenarioTerms;
}

/** The session can be begun as long as the link lasts, however early a program looked at it. */
function requestOf(deps: Deps, { link, partner, scenario }: Minting): TokenRequest {
  const expiryTime = Math.ceil((link.expiresAt.getTime() - deps.clock.now().getTime()) / 1000);
  const own = { clientId: link.clientId, scenarioId: scenario.id, expiryTime };
  const completed = withSessionDefaults(own, scenarioDefaults(scenario.rules));
  return tokenRequest.parse(withSessionDefaults(completed, partner.settings.sessionDefaults));
}
