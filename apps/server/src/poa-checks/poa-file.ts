import type { Deps } from '../deps.ts';
import type { SessionKey } from '../platform/ports.ts';
import { isEncryptedPdf, mediaTypeOf } from '../sessions/media-type.ts';
import type { PoaCheckRow } from './queries.ts';

export const FILE_CONTEXT = 'file';

/** RIFF....WEBP, as Google's container specification has it. */
const isWebp = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'RIFF' &&
  Buffer.from(bytes.subarray(8, 12)).toString('latin1') === 'WEBP';

/** ISO/IEC 23008-12: a `ftyp` box whose brand is one of HEIF's. */
const isHeif = (bytes: Uint8Array): boolean =>
  /^ftyp(?:hei[cfmsx]|hev[cmsx]|mif1|msf1)$/.test(Buffer.from(bytes.subarray(4, 12)).toString('latin1'));

/** What a file is, or why it is not taken. */
export function proofMediaType(bytes: Uint8Array): { readonly type: string } | { readonly refusal: string } {
  if (isHeif(bytes)) return { refusal: "'file': HEIC cannot be opened here; send it as JPEG" };
  const type = isWebp(bytes) ? 'image/webp' : mediaTypeOf(bytes);
  if (type === null) return { refusal: "'file': It is not a JPEG, PNG, WebP or PDF" };
  const locked = type === 'application/pdf' && isEncryptedPdf(bytes);
  return locked ? { refusal: "'file': The PDF is protected by a password" } : { type };
}

export function openPoaKey(deps: Pick<Deps, 'vault'>, row: PoaCheckRow): SessionKey {
  return deps.vault.openKey(row.wrappedKey, row.id);
}

/** The plain bytes; null when the object is gone. */
export async function loadPoaFile(deps: Pick<Deps, 'vault' | 'blobs'>, row: PoaCheckRow): Promise<Uint8Array | null> {
  const sealed = await deps.blobs.get(row.blobKey);
  return sealed && openPoaKey(deps, row).open(sealed, FILE_CONTEXT);
}
