import { sha256 } from '../platform/sha256.ts';

/** Length of an authToken; clients store it in columns of 40. */
export const TOKEN_LENGTH = 40;

/** Tokens are stored as SHA-256 only: they are 238 bits of randomness, so no slow hash is needed. */
export const hashToken = sha256;
