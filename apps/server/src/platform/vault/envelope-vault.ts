import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { Random, SessionKey, Vault } from '../ports.ts';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
/** NIST SP 800-38D 8.2.2: a 96-bit random nonce; a key that seals few messages stays far below the 2^32 bound. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** First byte of everything sealed, so that a later format can be told apart. */
const FORMAT = 1;

/** Thrown when sealed bytes were altered, cut, or sealed under another key or context. */
export class SealBroken extends Error {
  override name = 'SealBroken';
  constructor() {
    super('sealed bytes do not open: altered, or sealed under another key or context');
  }
}

/**
 * Envelope encryption with AES-256-GCM. `masterKey` is 32 bytes and never encrypts data itself: one derived key wraps session keys,
 * one seals instance secrets, one signs, one makes digests, so that no use can be turned against another.
 */
export function createVault(masterKey: Uint8Array, random: Random): Vault {
  if (masterKey.length !== KEY_BYTES) throw new RangeError('the master key has 32 bytes');
  const wrapping = keyFrom(derive(masterKey, 'session-keys'), random);
  const secrets = keyFrom(derive(masterKey, 'instance-secrets'), random);
  const signing = derive(masterKey, 'signatures');
  const digests = derive(masterKey, 'digests');
  return {
    createKey: (sessionId) => wrapping.seal(random.bytes(KEY_BYTES), `session-key/${sessionId}`),
    openKey: (wrapped, sessionId) =>
      keyFrom(createSecretKey(wrapping.open(wrapped, `session-key/${sessionId}`)), random),
    sealSecret: (plain, context) => secrets.seal(Buffer.from(plain, 'utf8'), context),
    openSecret: (sealed, context) => Buffer.from(secrets.open(sealed, context)).toString('utf8'),
    sign: (text) => createHmac('sha256', signing).update(text, 'utf8').digest('hex'),
    digest: (text) => new Uint8Array(createHmac('sha256', digests).update(text, 'utf8').digest()),
  };
}

/**
 * Keys are made Node's own objects once: for every cipher and digest that gets bare bytes Node spends several times as long on finding
 * out what they are as on the work itself (18 µs instead of 2).
 */
function derive(masterKey: Uint8Array, purpose: string): KeyObject {
  const bytes = hkdfSync('sha256', masterKey, new Uint8Array(0), `bonafide/${purpose}/1`, KEY_BYTES);
  return createSecretKey(new Uint8Array(bytes));
}

/** Sealed form: format byte, nonce, ciphertext, tag. */
function keyFrom(key: KeyObject, random: Random): SessionKey {
  return {
    seal(plain, context) {
      const nonce = random.bytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(context, 'utf8'));
      const sealed = new Uint8Array(1 + NONCE_BYTES + plain.length + TAG_BYTES);
      sealed[0] = FORMAT;
      sealed.set(nonce, 1);
      sealed.set(cipher.update(plain), 1 + NONCE_BYTES);
      cipher.final();
      sealed.set(cipher.getAuthTag(), sealed.length - TAG_BYTES);
      return sealed;
    },
    open(sealed, context) {
      if (sealed[0] !== FORMAT || sealed.length < 1 + NONCE_BYTES + TAG_BYTES) throw new SealBroken();
      const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
      const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(context, 'utf8')).setAuthTag(sealed.subarray(-TAG_BYTES));
      try {
        const plain = decipher.update(sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES));
        decipher.final();
        return new Uint8Array(plain.buffer, plain.byteOffset, plain.length);
      } catch {
        throw new SealBroken();
      }
    },
  };
}
