import { closeSync, openSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { SessionKey } from '../../platform/ports.ts';

/** Bytes that are sealed at a time: little memory beside what is stored, and turns that others can wait for. */
const SLICE = 128 * 1024;
/** Before each slice: how long it is, sealed. */
const LENGTH_BYTES = 4;

/** Writes parts of bytes to a new file, each slice sealed for its place: their lengths first, then they, one behind the other. */
export function writeSealedParts(
  path: string,
  { key, parts, breathe }: { readonly key: SessionKey; readonly parts: readonly Uint8Array[]; breathe(): void },
): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    const lengths = JSON.stringify(parts.map(({ length }) => length));
    const slices = [Buffer.from(lengths, 'utf8'), ...parts.flatMap(slicesOf)];
    for (const [place, slice] of slices.entries()) {
      const sealed = key.seal(slice, contextOf(place));
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32LE(sealed.length);
      writeFileSync(file, length);
      writeFileSync(file, sealed);
      // At once: what lies outside the heap is collected late, and would come to half of what is written.
      sealed.buffer.transfer(0);
      breathe();
    }
  } finally {
    closeSync(file);
  }
}

/**
 * The parts again, in memory that threads share. Others have their turn after each slice, which takes a fraction of a millisecond. Throws
 * where the file is missing or cut, was altered, or is of another key.
 */
export async function readSealedParts(
  path: string,
  key: SessionKey,
): Promise<readonly Uint8Array<SharedArrayBuffer>[]> {
  const file = await open(path);
  try {
    let place = 0;
    // One for all slices: what is read lies outside the heap, and enough of it makes the collector go through everything.
    const sealed = new Uint8Array(MOST_SEALED);
    const next = async (): Promise<Uint8Array> => {
      const length = Buffer.from(await readFully(file, new Uint8Array(LENGTH_BYTES))).readUInt32LE();
      const slice = key.open(await readFully(file, sealed.subarray(0, length)), contextOf(place));
      place += 1;
      return slice;
    };
    const lengths: readonly number[] = JSON.parse(Buffer.from(await next()).toString('utf8'));
    const parts = lengths.map((length) => new Uint8Array(new SharedArrayBuffer(length)));
    for (const part of parts) for (let at = 0; at < part.length; at += SLICE) part.set(await next(), at);
    return parts;
  } finally {
    await file.close();
  }
}

const contextOf = (place: number): string => `index/${place}`;

function slicesOf(part: Uint8Array): Uint8Array[] {
  const slices: Uint8Array[] = [];
  for (let at = 0; at < part.length; at += SLICE) slices.push(part.subarray(at, at + SLICE));
  return slices;
}

async function readFully(file: FileHandle, bytes: Uint8Array): Promise<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at);
    if (bytesRead === 0) throw new Error('the file is cut');
    at += bytesRead;
  }
  return bytes;
}

/** A slice and what sealing adds; the lengths of the parts are shorter. A length that was altered asks for no more memory than this. */
const MOST_SEALED = SLICE + 1024;
