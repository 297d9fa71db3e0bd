import { timingSafeEqual } from 'node:crypto';
import type { Deps } from '../deps.ts';

/** Bytes of a UUID, and of the signature that nobody else can make. */
const ID_BYTES = 16;
const SIGNATURE_BYTES = 16;

/** The secret part of a link's address follows from its id and the instance key, so none is stored, and it can be shown again. */
export function linkToken({ vault }: Pick<Deps, 'vault'>, id: string): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return Buffer.concat([bytes, signatureOf(vault, id)]).toString('base64url');
}

export function linkAddress(deps: Pick<Deps, 'vault' | 'config'>, id: string): string {
  return `${deps.config.publicUrl}/l/${linkToken(deps, id)}`;
}

/** The id that a token was made for; null for what we never made. */
export function linkIdOf({ vault }: Pick<Deps, 'vault'>, token: string): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.byteLength !== ID_BYTES + SIGNATURE_BYTES) return null;
  const hex = bytes.subarray(0, ID_BYTES).toString('hex');
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return timingSafeEqual(bytes.subarray(ID_BYTES), signatureOf(vault, id)) ? id : null;
}

function signatureOf(vault: Deps['vault'], id: string): Buffer {
  return Buffer.from(vault.sign(`one-time-link/${id}`), 'hex').subarray(0, SIGNATURE_BYTES);
}
