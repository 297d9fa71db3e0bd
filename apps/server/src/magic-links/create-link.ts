import type { MagicLinkRequest, TokenRequest } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import { sealJson } from '../sessions/session-secrets.ts';
import { hashToken, TOKEN_LENGTH } from '../sessions/session-token.ts';
import { REQUEST_CONTEXT } from './present.ts';
import { insertLink, type MagicLinkRow } from './queries.ts';

export interface WantedLink {
  readonly partnerId: string;
  readonly wish: MagicLinkRequest;
  /** Validated and permitted. */
  readonly request: TokenRequest;
}

/** Makes a link under a key of its own; its token is told once. */
export async function createLink(
  deps: Deps,
  { partnerId, wish, request }: WantedLink,
): Promise<{ readonly row: MagicLinkRow; readonly url: string }> {
  const id = deps.random.uuid();
  const token = deps.random.token(TOKEN_LENGTH);
  const wrappedKey = deps.vault.createKey(id);
  const now = deps.clock.now();
  const row: MagicLinkRow = {
    id,
    partnerId,
    name: wish.name,
    tokenHash: hashToken(token),
    wrappedKey,
    sealedRequest: sealJson(deps.vault.openKey(wrappedKey, id), request, REQUEST_CONTEXT),
    sessionLimit: wish.sessionLimit,
    sessionsPerHour: wish.sessionsPerHour,
    sessions: 0,
    createdAt: now,
    expiresAt: wish.expiresIn === null ? null : new Date(now.getTime() + wish.expiresIn * 1000),
    revokedAt: null,
  };
  await insertLink(deps.db, row);
  const query = new URLSearchParams({ token });
  return { row, url: `${deps.config.publicUrl}/api/v2/magic-link-redirect?${query}` };
}
