import { createHmac } from 'node:crypto';

/** The `Idenfy-Signature` header: lowercase hex of HMAC-SHA256 over exactly the bytes that are sent. */
export function signBody(signingKey: string, body: Uint8Array): string {
  return createHmac('sha256', signingKey).update(body).digest('hex');
}
