import type { Deps } from '../deps.ts';
import type { Transaction } from '../platform/ports.ts';
import { type Advanced, advance } from './advance-session.ts';
import type { SessionRow } from './session.ts';

/** True while an unused token may still be used. */
export function isTokenAlive(session: SessionRow, now: Date): boolean {
  return session.state === 'created' && now < session.tokenExpiresAt;
}

/**
 * The applicant opens the hosted flow: `created` -> `capturing`, and the session's time starts. Opening again changes no
 * time. After a request to resubmit the next attempt starts with the full time. The session must be locked in `tx`.
 */
export function openSession(tx: Transaction, deps: Deps, session: SessionRow): Promise<Advanced> {
  const now = deps.clock.now();
  const startsAttempt = session.state !== 'capturing';
  const set = startsAttempt
    ? {
        startedAt: session.startedAt ?? now,
        captureEndsAt: new Date(now.getTime() + session.sessionLength * 1000),
        attempt: session.state === 'awaiting_resubmission' ? session.attempt + 1 : session.attempt,
      }
    : {};
  return advance(tx, deps, { session, event: 'session.opened', actor: 'applicant', set });
}
