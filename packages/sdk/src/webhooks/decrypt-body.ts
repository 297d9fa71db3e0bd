import { type Bytes, concat, fromBase64, toHex, utf8 } from '../bytes.ts';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A JWE in compact form (RFC 7516, 3.1): four dots, and a header that is JSON in base64url. */
export const isEncrypted = (body: Bytes): boolean => /^eyJ[\w-]*\.[\w-]*\.[\w-]+\.[\w-]*\.[\w-]+$/.test(textOf(body));

/**
 * Opens a body that was encrypted with one of these keys (base64url of 32 bytes): `dir` and A256GCM alone, whatever its header
 * may ask for. Null when none fits or when it was changed.
 */
export async function decryptBody(body: Bytes, secretKeys: readonly string[]): Promise<Bytes | null> {
  const [header = '', wrapped = '', iv = '', text = '', tag = ''] = textOf(body).split('.');
  const { alg, enc, kid, ...others } = readHeader(header);
  const nonce = fromBase64(iv);
  const sealed = fromBase64(text);
  const seal = fromBase64(tag);
  if (alg !== 'dir' || enc !== 'A256GCM' || wrapped !== '' || 'crit' in others || 'zip' in others) return null;
  if (nonce?.length !== IV_BYTES || !sealed || seal?.length !== TAG_BYTES) return null;
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: utf8(header), tagLength: TAG_BYTES * 8 };
  for (const key of await keysFor(kid, secretKeys)) {
    const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
    try {
      return new Uint8Array(await crypto.subtle.decrypt(algorithm, imported, concat(sealed, seal)));
    } catch {
      // Another key may fit.
    }
  }
  return null;
}

/** The keys that `kid` names: the first 16 hexadecimal digits of a key's SHA-256. All of them where it names none. */
async function keysFor(kid: unknown, secretKeys: readonly string[]): Promise<readonly Bytes[]> {
  const keys = secretKeys.map((key) => {
    const bytes = fromBase64(key);
    if (bytes?.length !== KEY_BYTES) throw new TypeError('a secret key is not 32 bytes in base64url');
    return bytes;
  });
  const named = await Promise.all(keys.map(async (key) => ({ key, id: await keyId(key) })));
  const fitting = named.filter(({ id }) => id === kid).map(({ key }) => key);
  return fitting.length > 0 ? fitting : keys;
}

async function keyId(key: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', key))).slice(0, 16);
}

function readHeader(encoded: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(textOf(fromBase64(encoded) ?? new Uint8Array()))) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const textOf = (bytes: Bytes): string => new TextDecoder().decode(bytes);
