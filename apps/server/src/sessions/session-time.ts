import type { SessionChanges, SessionRow } from './session.ts';

/** Only the hosted page starts a capture clock; direct processing has nobody to ask for another photo. */
export const isHosted = ({ captureEndsAt }: Pick<SessionRow, 'captureEndsAt'>): boolean => captureEndsAt !== null;

/** True when the token or the capture has no time left, whether or not the sweep has noticed. */
export function isTimeOver(
  session: Pick<SessionRow, 'state' | 'tokenExpiresAt' | 'captureEndsAt'>,
  now: Date,
): boolean {
  if (session.state === 'created') return now >= session.tokenExpiresAt;
  return session.state === 'capturing' && session.captureEndsAt !== null && now >= session.captureEndsAt;
}

/** What changes when the person is asked for another photo: it may take as long as the first, so that nobody loses time to us. */
export function anotherTry(session: SessionRow, now: Date): SessionChanges {
  return { captureEndsAt: new Date(now.getTime() + session.sessionLength * 1000) };
}
