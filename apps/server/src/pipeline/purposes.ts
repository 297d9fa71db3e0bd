import type { Engines } from '@bonafide/checks';
import type { SessionPurpose } from '@bonafide/domain';
import { endEstimationByTime } from '../age-estimation/end-estimation.ts';
import { estimateSessionAge } from '../age-estimation/estimate-age.ts';
import type { Deps } from '../deps.ts';
import { authenticateFace } from '../face-authentication/authenticate-face.ts';
import { endAuthenticationByTime } from '../face-authentication/end-authentication.ts';
import type { Transaction } from '../platform/ports.ts';
import { endInformationByTime } from '../request-update/end-information.ts';
import { handOverInformation } from '../request-update/hand-over-information.ts';
import { findSession } from '../sessions/queries.ts';
import { reopenSession } from '../sessions/reopen-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { endVerificationByTime, handOverVerification } from './end-verification.ts';
import { verifySession } from './verify-session.ts';

type Attempt = { readonly sessionId: string; readonly attempt: number };

/** What becomes of an attempt; the two ends get the session locked, in the state that they end. */
interface PurposeWork {
  /** Runs the engines and decides. Throws on a fault. */
  judge(deps: Deps, engines: () => Promise<Engines>, of: Attempt): Promise<void>;
  /** The queue has tried `judge` to the end: the fault is ours and costs nobody anything. */
  giveUp(tx: Transaction, deps: Deps, session: SessionRow): Promise<void>;
  /** The time is over, and nothing is there to be judged. */
  endByTime(tx: Transaction, deps: Deps, session: SessionRow): Promise<void>;
}

/** How sessions of each purpose are judged and ended. */
export const PURPOSES: Readonly<Record<SessionPurpose, PurposeWork>> = {
  verification: { judge: verifySession, giveUp: handOverVerification, endByTime: endVerificationByTime },
  face_authentication: {
    judge: authenticateFace,
    giveUp: reopenSession,
    endByTime: endAuthenticationByTime,
  },
  age_estimation: { judge: estimateSessionAge, giveUp: reopenSession, endByTime: endEstimationByTime },
  information_update: { judge: handOverInformation, giveUp: reopenSession, endByTime: endInformationByTime },
};

/** Judges one attempt of a session of whatever purpose. */
export async function judgeAttempt(deps: Deps, engines: () => Promise<Engines>, of: Attempt): Promise<void> {
  const session = await findSession(deps.db, of.sessionId);
  if (session) await PURPOSES[session.purpose].judge(deps, engines, of);
}
