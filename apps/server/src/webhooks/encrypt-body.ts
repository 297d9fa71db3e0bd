import { createHash } from 'node:crypto';
import { CompactEncrypt } from 'jose';

/** The media type of a JWE in compact form (RFC 7515, 9.2.1; RFC 7516, 3.1). */
export const ENCRYPTED_TYPE = 'application/jose';

/**
 * A body as a JWE in compact form: the secret key itself encrypts (`dir`) by AES-256-GCM. `kid` names the key, so that a receiver which
 * holds an old and a new one knows which to take.
 */
export async function encryptBody(body: Uint8Array, secretKey: string): Promise<Uint8Array> {
  const key = Buffer.from(secretKey, 'base64url');
  const header = { alg: 'dir', enc: 'A256GCM', cty: 'application/json', kid: keyId(key) };
  const jwe = await new CompactEncrypt(body).setProtectedHeader(header).encrypt(new Uint8Array(key));
  return new TextEncoder().encode(jwe);
}

/** The first 16 hexadecimal digits of the key's SHA-256. */
export function keyId(key: Uint8Array): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}
