import type { SessionRow } from '../sessions/session.ts';

/**
 * Whether somebody's face may be held against this verification: it showed a face and a document, was approved, and is not erased.
 * A verification that a reviewer took back counts no more.
 */
export function mayAuthenticate(verification: SessionRow): boolean {
  const { purpose, state, tokenType, wrappedKey } = verification;
  return purpose === 'verification' && state === 'approved' && tokenType === 'IDENTIFICATION' && wrappedKey !== null;
}
