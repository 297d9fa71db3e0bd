import type { LinkAnswer, LinkStatus } from '@bonafide/contract';
import type { SessionState } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import type { SessionRow } from '../sessions/session.ts';
import { isTimeOver } from '../sessions/session-time.ts';
import { linkAddress } from './link-address.ts';
import type { LinkRow } from './queries.ts';

/** A link as its partner sees it; `session` is the one that came of it. */
export function presentOneTimeLink(
  deps: Pick<Deps, 'vault' | 'config' | 'clock'>,
  link: LinkRow,
  session: SessionRow | null,
): LinkAnswer {
  return {
    id: link.id,
    url: linkAddress(deps, link.id),
    scenarioId: link.scenarioId,
    clientId: link.clientId,
    status: linkStatus(link, session, deps.clock.now()),
    scanRef: link.sessionId,
    createdAt: link.createdAt.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
  };
}

const STATUSES: Readonly<Record<Exclude<SessionState, 'created'>, LinkStatus>> = {
  capturing: 'OPENED',
  processing: 'OPENED',
  awaiting_resubmission: 'OPENED',
  in_review: 'OPENED',
  approved: 'SUCCESS',
  declined: 'FAILURE',
  cancelled: 'FAILURE',
  expired: 'EXPIRED',
  erased: 'ERASED',
};

function linkStatus(link: LinkRow, session: SessionRow | null, now: Date): LinkStatus {
  // That a session was made says nothing yet: programs follow links to show what is behind them.
  const begun = session !== null && session.startedAt !== null;
  if (link.revokedAt !== null && !begun) return 'REVOKED';
  if (session === null) return now >= link.expiresAt ? 'EXPIRED' : 'CREATED';
  if (isTimeOver(session, now)) return 'EXPIRED';
  return session.state === 'created' ? 'CREATED' : STATUSES[session.state];
}
