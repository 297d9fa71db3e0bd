import { createHash, timingSafeEqual } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { type Partner, partnerFrom } from '../partners/partner.ts';
import {
  digestIn,
  headerOf,
  type MessageSignature,
  readSignature,
  type SignedMessage,
  signBase,
} from './message-signature.ts';
import { claimNonce, findRequestKey } from './queries.ts';
import { openRequestSecret } from './request-keys.ts';

/** How far a caller's clock may be off, either way. */
const WINDOW_S = 300;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Signed with when the key is unknown, so that this takes as long as a wrong signature. */
const NOBODY = 'x'.repeat(40);
const EMPTY_DIGEST = createHash('sha256').digest('base64');

export interface SignedCaller {
  readonly partner: Partner;
  /** Base64 SHA-256 that the body has to have; null: the request must have no body. */
  readonly digest: string | null;
}

/**
 * Who signed a request (RFC 9421 with `hmac-sha256`); null for a signature that does not hold: unknown or revoked key, changed
 * request, clock more than five minutes off, nonce seen before. The nonce is used up only once everything else holds.
 */
export async function callerBySignature(deps: Deps, message: SignedMessage): Promise<SignedCaller | null> {
  const read = readSignature(message);
  if (read === null) return null;
  const found = UUID.test(read.keyId) ? await findRequestKey(deps.db, read.keyId) : null;
  const secret = found ? openRequestSecret(deps, found.key) : NOBODY;
  const genuine = timingSafeEqual(signBase(read.base, secret), read.signature);
  if (!found || !genuine || !coversEnough(message, read) || !isTimely(read, deps.clock.now())) return null;
  if (found.key.revokedAt !== null || found.partner.disabledAt !== null) return null;
  const now = deps.clock.now();
  const expiresAt = new Date((Math.max(read.created, now.getTime() / 1000) + WINDOW_S + 1) * 1000);
  if (!(await claimNonce(deps.db, { keyId: found.key.id, nonce: read.nonce, expiresAt }))) return null;
  const digest = read.covered.includes('content-digest') ? digestIn(headerOf(message, 'content-digest')) : null;
  return { partner: partnerFrom(found.partner), digest };
}

/** Whether `body` is the one that was signed. */
export function isSignedBody(caller: Pick<SignedCaller, 'digest'>, body: Uint8Array | null): boolean {
  const digest = body === null ? EMPTY_DIGEST : createHash('sha256').update(body).digest('base64');
  return caller.digest === null ? digest === EMPTY_DIGEST : caller.digest === digest;
}

function coversEnough({ target }: SignedMessage, { covered }: MessageSignature): boolean {
  const needed = ['@method', '@path', ...(target.includes('?') ? ['@query'] : [])];
  return needed.every((name) => covered.includes(name));
}

function isTimely({ created, expires }: MessageSignature, now: Date): boolean {
  const seconds = now.getTime() / 1000;
  return Math.abs(seconds - created) <= WINDOW_S && (expires === null || seconds <= expires);
}
