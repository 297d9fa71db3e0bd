import type { SessionRow } from './session.ts';

/** True when the token or the capture has no time left, whether or not the sweep has noticed. */
export function isTimeOver(session: SessionRow, now: Date): boolean {
  if (session.state === 'created') return now >= session.tokenExpiresAt;
  return session.state === 'capturing' && session.captureEndsAt !== null && now >= session.captureEndsAt;
}
