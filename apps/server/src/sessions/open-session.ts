import { storedDecision } from '../decisions/session-decision.ts';
import { keptPhotos } from '../decisions/step-up.ts';
import type { Deps } from '../deps.ts';
import { livenessModeOf } from '../liveness/liveness-mode.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import { type Advanced, advance } from './advance-session.ts';
import { moveEvidence } from './queries.ts';
import type { SessionRow } from './session.ts';
import { openRequest } from './session-secrets.ts';

/** Photos that an attempt begins with. */
export const PHOTO_STEPS = ['FRONT', 'BACK', 'FACE'] as const;
export type PhotoStep = (typeof PHOTO_STEPS)[number];

/** True while an unused token may still be used. */
export function isTokenAlive(session: SessionRow, now: Date): boolean {
  return session.state === 'created' && now < session.tokenExpiresAt;
}

/**
 * The applicant opens the hosted flow: `created` -> `capturing`, and the session's time starts. Opening again changes no
 * time. After a request to resubmit the next attempt starts with the full time. The session must be locked in `tx`.
 */
export async function openSession(tx: Transaction, deps: Deps, session: SessionRow): Promise<Advanced> {
  const now = deps.clock.now();
  const startsAttempt = session.state !== 'capturing';
  const set = startsAttempt
    ? {
        startedAt: session.startedAt ?? now,
        captureEndsAt: new Date(now.getTime() + session.sessionLength * 1000),
        attempt: session.state === 'awaiting_resubmission' ? session.attempt + 1 : session.attempt,
      }
    : {};
  const advanced = await advance(tx, deps, { session, event: 'session.opened', actor: 'applicant', set });
  if (advanced.advanced && advanced.session.attempt > session.attempt) await bringAlong(tx, deps, advanced.session);
  return advanced;
}

/** Papers and answers that were good in the former attempt need not be sent again; photos only where something else was asked for. */
async function bringAlong(tx: Transaction, deps: Deps, session: SessionRow): Promise<void> {
  const kept = await photosKept(tx, deps, session);
  const except = PHOTO_STEPS.filter((step) => !kept.includes(step));
  await moveEvidence(tx, { sessionId: session.id, to: session.attempt, except });
}

async function photosKept(tx: Transaction, deps: Deps, session: SessionRow): Promise<readonly string[]> {
  const stepUp = storedDecision(session.decision)?.stepUp;
  const request = openRequest(deps, session);
  const partner = await findPartnerById(tx, session.partnerId);
  if (stepUp === undefined || request === null || partner === null) return [];
  const challenged = livenessModeOf(session, request, partnerFrom(partner).settings) === 'active';
  return keptPhotos(stepUp, challenged);
}
