import { type TokenResponse, toTokenResponse } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import type { Transaction } from '../../platform/ports.ts';
import type { CreatedSession } from '../../sessions/create-session.ts';
import { permitTheme } from '../../themes/strict-theme.ts';
import { done, type Outcome } from '../outcome.ts';
import { isOneStatement, mintSessionIn, type WantedToken } from './mint-session.ts';

/** Makes a session and answers with everything that it will be asked for by. */
export async function requestToken(deps: Deps, wanted: WantedToken): Promise<Outcome<TokenResponse>> {
  const themed = await permitTheme(deps.db, wanted.partner, wanted.request.theme);
  if (!themed.ok) return themed;
  const mint = (tx: Transaction) => mintSessionIn(tx, deps, wanted);
  const minted = await (isOneStatement(wanted) ? mint(deps.db.autocommit) : deps.db.transaction(mint));
  return minted.ok ? done(answerOf(deps, minted.value)) : minted;
}

function answerOf(deps: Deps, { session, request, authToken }: CreatedSession): TokenResponse {
  const link = new URLSearchParams({ authToken });
  const { scenario: _scenario, ...asked } = request;
  return toTokenResponse(asked, {
    authToken,
    scanRef: session.id,
    redirectUrl: `${deps.config.publicUrl}/api/v2/redirect?${link}`,
    digitString: request.digitString,
  });
}
