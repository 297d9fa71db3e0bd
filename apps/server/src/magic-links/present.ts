import type { MagicLink, TokenRequest } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import { openJson } from '../sessions/session-secrets.ts';
import type { MagicLinkRow } from './queries.ts';

export const REQUEST_CONTEXT = 'request';

/** The token request that the link's sessions begin with. */
export function requestOf(deps: Pick<Deps, 'vault'>, row: MagicLinkRow): TokenRequest {
  return openJson<TokenRequest>(deps.vault.openKey(row.wrappedKey, row.id), row.sealedRequest, REQUEST_CONTEXT);
}

export function presentLink(deps: Pick<Deps, 'vault' | 'clock'>, row: MagicLinkRow): MagicLink {
  return {
    id: row.id,
    name: row.name,
    state: stateOf(row, deps.clock.now()),
    clientIdPrefix: requestOf(deps, row).clientId,
    sessionLimit: row.sessionLimit,
    sessionsPerHour: row.sessionsPerHour,
    sessions: row.sessions,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}

function stateOf(row: MagicLinkRow, now: Date): MagicLink['state'] {
  if (row.revokedAt) return 'REVOKED';
  if (row.expiresAt && row.expiresAt <= now) return 'EXPIRED';
  return row.sessionLimit !== null && row.sessions >= row.sessionLimit ? 'USED_UP' : 'ACTIVE';
}
