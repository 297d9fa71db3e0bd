import type { Random, Vault } from '../../platform/ports.ts';
import type { NotificationRow } from './queries.ts';

/** 238 bits. */
const SIGNING_KEY_LENGTH = 40;
/** AES-256 (RFC 7518, 5.3). */
const SECRET_KEY_BYTES = 32;

export function newSigningKey(random: Random): string {
  return random.token(SIGNING_KEY_LENGTH);
}

/** In base64url. */
export function newSecretKey(random: Random): string {
  return Buffer.from(random.bytes(SECRET_KEY_BYTES)).toString('base64url');
}

/** Keys have to be used, so they are sealed instead of hashed, each bound to its notification. */
export function sealSigningKey(vault: Vault, notificationId: string, key: string): Uint8Array {
  return vault.sealSecret(key, `webhook-signing-key/${notificationId}`);
}

export function openSigningKey(vault: Vault, notificationId: string, sealed: Uint8Array): string {
  return vault.openSecret(sealed, `webhook-signing-key/${notificationId}`);
}

export function sealSecretKey(vault: Vault, notificationId: string, key: string): Uint8Array {
  return vault.sealSecret(key, `webhook-secret-key/${notificationId}`);
}

export function openSecretKey(vault: Vault, { id, secretKey }: NotificationRow): string | null {
  return secretKey && vault.openSecret(secretKey, `webhook-secret-key/${id}`);
}

export function sealHeaders(vault: Vault, id: string, headers: Readonly<Record<string, string>>): Uint8Array | null {
  return Object.keys(headers).length === 0 ? null : vault.sealSecret(JSON.stringify(headers), `webhook-headers/${id}`);
}

/** Names as they were given. */
export function openHeaders(vault: Vault, { id, sealedHeaders }: NotificationRow): Readonly<Record<string, string>> {
  return sealedHeaders === null
    ? {}
    : (JSON.parse(vault.openSecret(sealedHeaders, `webhook-headers/${id}`)) as Record<string, string>);
}

export interface KeysInForce {
  /** Signs what has room for one signature only: the older key as long as it is in force. */
  readonly first: string;
  /** The key that takes its place; null when no rotation is under way. */
  readonly next: string | null;
}

export function keysInForce(vault: Vault, row: NotificationRow, now: Date): KeysInForce {
  const current = openSigningKey(vault, row.id, row.signingKey);
  const overlaps = row.previousKey !== null && row.previousKeyEndsAt !== null && row.previousKeyEndsAt > now;
  return overlaps && row.previousKey !== null
    ? { first: openSigningKey(vault, row.id, row.previousKey), next: current }
    : { first: current, next: null };
}

/** The form in which libraries of Standard Webhooks take a key. */
export function standardWebhooksSecret(signingKey: string): string {
  return `whsec_${Buffer.from(signingKey, 'utf8').toString('base64')}`;
}
