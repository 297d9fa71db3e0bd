import { fromHex, toHex } from '../hexadecimal.ts';
import type { FrameHeader, SentFrame } from './frame-packet.ts';

/** SHA-256 of the bytes (FIPS 180-4). Node has it at once, browsers as a promise; so it is given. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

/** The bytes whose digest stands before the first frame. */
export function firstLinkInput(nonce: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytesOf(nonce));
}

/**
 * The bytes whose digest is a frame's link: the link before, nonce, seq and t as 4-byte and step as 1-byte big-endian integers,
 * and the picture. `previous` and `nonce` are hexadecimal.
 */
export function linkInput(
  previous: string,
  nonce: string,
  { header, jpeg }: { header: Omit<FrameHeader, 'hash'>; jpeg: Uint8Array },
): Uint8Array<ArrayBuffer> {
  const numbers = new DataView(new ArrayBuffer(9));
  numbers.setUint32(0, header.seq);
  numbers.setUint32(4, header.t);
  numbers.setUint8(8, header.step);
  const parts = [bytesOf(previous), bytesOf(nonce), new Uint8Array(numbers.buffer), jpeg];
  const input = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    input.set(part, offset);
    offset += part.length;
  }
  return input;
}

/** h(-1), hexadecimal. */
export function firstLink(nonce: string, sha256: Sha256): string {
  return toHex(sha256(firstLinkInput(nonce)));
}

/** h(i), hexadecimal. */
export function nextLink(
  previous: string,
  nonce: string,
  { frame, sha256 }: { frame: { header: Omit<FrameHeader, 'hash'>; jpeg: Uint8Array }; sha256: Sha256 },
): string {
  return toHex(sha256(linkInput(previous, nonce, frame)));
}

/** Puts pictures into a chain, as an honest client does; for clients that have SHA-256 at once, and for tests. */
export function chainFrames(
  pictures: readonly { readonly t: number; readonly step: number; readonly jpeg: Uint8Array }[],
  { nonce, seq, previous, sha256 }: { nonce: string; seq: number; previous: string; sha256: Sha256 },
): SentFrame[] {
  let link = previous;
  return pictures.map(({ t, step, jpeg }, index) => {
    const header = { seq: seq + index, t, step };
    link = nextLink(link, nonce, { frame: { header, jpeg }, sha256 });
    return { header: { ...header, hash: link }, jpeg };
  });
}

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (!bytes) throw new RangeError('hexadecimal digits are needed');
  return bytes;
}
