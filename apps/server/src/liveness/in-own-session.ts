import type { FlowLivenessAnswer } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import type { FlowCaller } from '../flow/flow-caller.ts';
import { type FlowFault, refused } from '../flow/flow-outcome.ts';
import type { Transaction } from '../platform/ports.ts';
import { lockSession } from '../sessions/advance-session.ts';
import { findSessionByTokenHash } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openCapture } from '../sessions/session-secrets.ts';
import { isTimeOver } from '../sessions/session-time.ts';
import { hashToken } from '../sessions/session-token.ts';
import { livenessStanding, type PartnerStanding } from './liveness-standing.ts';

export type Answered =
  | { readonly ok: true; readonly answer: FlowLivenessAnswer }
  | { readonly ok: false; readonly fault: FlowFault };

export const answered = (answer: FlowLivenessAnswer): Answered => ({ ok: true, answer });

/** The challenge is over with the session that it belongs to. */
const OVER = answered({ state: 'failed', reason: 'liveness.expired', mayRetry: false });

/** The locked session of the calling tab, and where it stands with its challenge. */
export interface OwnSession {
  readonly session: SessionRow;
  readonly standing: PartnerStanding;
}

/** What a call changed: its answer, and objects that nothing names any more once it is committed. */
export interface Done {
  readonly answered: Answered;
  readonly replacedBlobKey?: string | null;
}

/** Runs `work` on the locked session, when it captures, demands a challenge and belongs to the calling tab. */
export async function inOwnSession(
  deps: Deps,
  caller: FlowCaller,
  work: (tx: Transaction, own: OwnSession) => Promise<Done>,
): Promise<Answered> {
  const found = await findSessionByTokenHash(deps.db, hashToken(caller.authToken));
  if (!found) return refused('invalid_token');
  const done = await deps.db.transaction(async (tx): Promise<Done> => {
    const session = await lockSession(tx, found.id);
    if (!session || session.wrappedKey === null) return { answered: refused('invalid_token') };
    if (session.state !== 'capturing' || isTimeOver(session, deps.clock.now())) return { answered: OVER };
    if (openCapture(deps, session).activeTab !== caller.tab) return { answered: refused('taken_over') };
    const standing = await livenessStanding(deps, tx, session);
    const demanded = standing?.mode === 'active' || standing?.tries.length;
    return standing && demanded ? work(tx, { session, standing }) : { answered: refused('no_challenge') };
  });
  if (done.replacedBlobKey) await deps.blobs.delete(done.replacedBlobKey);
  return done.answered;
}
