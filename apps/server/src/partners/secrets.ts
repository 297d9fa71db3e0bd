import { timingSafeEqual } from 'node:crypto';
import type { Random } from '../platform/ports.ts';
import { sha256 } from '../platform/sha256.ts';

/** The API secret is drawn by us with 40 characters (238 bits): a plain hash cannot be guessed back, a slow one would only cost time. */
const SECRET_LENGTH = 40;
const API_KEY_LENGTH = 20;

export interface NewSecret {
  /** Shown once, never stored. */
  readonly secret: string;
  readonly hash: Uint8Array;
}

export function newApiKey(random: Random): string {
  return random.token(API_KEY_LENGTH);
}

export function newSecret(random: Random): NewSecret {
  const secret = random.token(SECRET_LENGTH);
  return { secret, hash: hashSecret(secret) };
}

/** SHA-256. */
export const hashSecret = sha256;

/** In constant time: how many leading bytes agree must not show in the answer's delay. */
export function secretMatches(secret: string, hash: Uint8Array): boolean {
  const given = hashSecret(secret);
  return given.length === hash.length && timingSafeEqual(given, hash);
}
