import { type Bytes, concat, fromBase64, fromHex, utf8 } from '../bytes.ts';

/** A signing key as WebCrypto uses it. Text stands for its bytes; `whsec_` is the form of Standard Webhooks' libraries. */
export function importSigningKey(key: string): Promise<CryptoKey> {
  const bytes = key.startsWith('whsec_') ? fromBase64(key.slice('whsec_'.length)) : utf8(key);
  if (bytes === null || bytes.length === 0) throw new TypeError('a signing key is empty or not in base64');
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}

export interface SignedContent {
  readonly id: string;
  readonly timestamp: string;
  readonly body: Bytes;
}

/** By Standard Webhooks, one of the signatures in the header fits one of the keys. */
export function isStandardSigned(keys: readonly CryptoKey[], header: string, content: SignedContent): Promise<boolean> {
  const signed = concat(utf8(`${content.id}.${content.timestamp}.`), content.body);
  const signatures = header.split(' ').flatMap((part) => (part.startsWith('v1,') ? [fromBase64(part.slice(3))] : []));
  return anyVerifies(keys, signatures, signed);
}

/** `Idenfy-Signature`, and the second one while keys are rotated: hexadecimal, over the body alone. */
export function isContractSigned(
  keys: readonly CryptoKey[],
  headers: readonly string[],
  body: Bytes,
): Promise<boolean> {
  return anyVerifies(keys, headers.map(fromHex), body);
}

/** WebCrypto compares in constant time. Every pair is tried, so that time does not tell which key fits either. */
async function anyVerifies(
  keys: readonly CryptoKey[],
  signatures: readonly (Bytes | null)[],
  signed: Bytes,
): Promise<boolean> {
  const pairs = keys.flatMap((key) => signatures.slice(0, MOST_SIGNATURES).map((signature) => ({ key, signature })));
  const verified = await Promise.all(
    pairs.map(({ key, signature }) => signature !== null && crypto.subtle.verify('HMAC', key, signature, signed)),
  );
  return verified.includes(true);
}

/** Nobody rotates through more; a header of a thousand would be work without end. */
const MOST_SIGNATURES = 8;
