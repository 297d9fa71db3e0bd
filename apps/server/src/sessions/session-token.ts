import { createHash } from 'node:crypto';

/** Length of an authToken; clients store it in columns of 40. */
export const TOKEN_LENGTH = 40;

/** Tokens are stored as SHA-256 only: they are 238 bits of randomness, so no slow hash is needed. */
export function hashToken(token: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(token, 'utf8').digest());
}
