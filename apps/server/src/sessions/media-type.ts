/** What may be stored as evidence over the partner API. */
export type MediaType = 'image/png' | 'image/jpeg' | 'application/pdf';

const SIGNATURES: readonly (readonly [MediaType, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** Told by the first bytes; names and declared types are the sender's claim only. Null: none of these. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}

/** ISO 32000-1 7.6.1: an encrypted PDF names its encryption dictionary in the trailer, which is never encrypted itself. */
export function isEncryptedPdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return /\/Encrypt\s*(\d+\s+\d+\s+R\b|<<)/.test(text);
}
