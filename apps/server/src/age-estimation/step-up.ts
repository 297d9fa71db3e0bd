import { tokenRequest } from '@bonafide/contract';
import { isFinal } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { createSessionIn } from '../sessions/create-session.ts';
import type { Reader } from '../sessions/queries.ts';
import { findSession } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openRequest, openSessionKey } from '../sessions/session-secrets.ts';
import { isTimeOver } from '../sessions/session-time.ts';
import { TOKEN_CONTEXT } from './create-age-estimation.ts';
import { type EstimationRow, findEstimation, updateEstimation } from './queries.ts';

const STEP_UP_CONTEXT = 'step-up';

/** Makes the verification in which the person shows a document; it leads back here when it is over. The session is locked. */
export async function askForDocument(
  tx: Transaction,
  deps: Deps,
  { session, row }: { readonly session: SessionRow; readonly row: EstimationRow },
): Promise<void> {
  const key = openSessionKey(deps, session);
  const request = openRequest(deps, session);
  if (!key || !request || !row.sealedToken) throw new Error('an age estimation that was erased is not decided');
  const back = pageOf(deps, new TextDecoder().decode(key.open(row.sealedToken, TOKEN_CONTEXT)));
  const wanted = tokenRequest.parse({
    clientId: session.clientId,
    ageLimit: row.minAge,
    locale: request.locale,
    successUrl: back,
    errorUrl: back,
    unverifiedUrl: back,
  });
  const made = await createSessionIn(tx, deps, { partnerId: session.partnerId, request: wanted });
  await updateEstimation(tx, session.id, {
    verificationId: made.session.id,
    sealedStepUp: key.seal(new TextEncoder().encode(made.authToken), STEP_UP_CONTEXT),
  });
}

/** Where an estimation stands with the document that it asked for. */
export interface StepUp {
  /** The page on which the document is shown. */
  readonly url: string;
  /** Nothing more happens there. */
  readonly over: boolean;
}

/** Null where no document was asked for. */
export async function findStepUp(deps: Deps, reader: Reader, session: SessionRow): Promise<StepUp | null> {
  const row = await findEstimation(reader, session.id);
  const key = openSessionKey(deps, session);
  const verification = row?.verificationId && (await findSession(reader, row.verificationId));
  if (!key || !row?.sealedStepUp || !verification) return null;
  const url = pageOf(deps, new TextDecoder().decode(key.open(row.sealedStepUp, STEP_UP_CONTEXT)));
  return { url, over: isFinal(verification.state) || isTimeOver(verification, deps.clock.now()) };
}

function pageOf({ config }: Pick<Deps, 'config'>, authToken: string): string {
  return `${config.publicUrl}/session?${new URLSearchParams({ authToken })}`;
}
