import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../platform/random.ts';
import { createVault } from '../../platform/vault/envelope-vault.ts';
import { readSealedParts, writeSealedParts } from './sealed-parts.ts';

const vault = createVault(systemRandom.bytes(32), systemRandom);
const keyOf = (id: string) => vault.openKey(vault.createKey(id), id);
const breathe = () => undefined;
const shared = (bytes: Uint8Array) => {
  const part = new Uint8Array(new SharedArrayBuffer(bytes.length));
  part.set(bytes);
  return part;
};

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-parts-'));
  path = join(folder, 'index');
});
afterEach(() => rm(folder, { recursive: true }));

const key = keyOf('one');
const PARTS = [
  shared(Buffer.from('PLAIN WORDS OF A LIST')),
  shared(new Uint8Array(0)),
  shared(systemRandom.bytes(1_300_001)),
];
const write = () => writeSealedParts(path, { key, parts: PARTS, breathe });
const read = (by = key) => readSealedParts(path, by);

describe('parts in a sealed file', () => {
  it('are the same when they are read, in memory that threads share', async () => {
    write();
    const parts = await read();
    expect(parts.map((part) => Buffer.from(part).toString('hex'))).toEqual(
      PARTS.map((part) => Buffer.from(part).toString('hex')),
    );
    for (const part of parts) expect(part.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('cannot be read there by anybody else', async () => {
    write();
    expect((await readFile(path)).toString('latin1')).not.toContain('PLAIN WORDS');
    await expect(read(keyOf('other'))).rejects.toThrow();
  });

  it('are not believed when the file was cut, altered or put into another order', async () => {
    write();
    const bytes = await readFile(path);
    const spoilt = [bytes.subarray(0, -1), bytes.subarray(0, 3), flipped(bytes, 2), flipped(bytes, bytes.length - 9)];
    for (const other of [...spoilt, reordered(bytes)]) {
      await writeFile(path, other);
      await expect(read()).rejects.toThrow();
    }
  });

  it('take the place of no other file', () => {
    write();
    expect(write).toThrow(/EEXIST/);
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes);
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}

/** The first two full slices of the last part, the other way round. */
function reordered(bytes: Buffer): Buffer {
  const slices: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32LE(at);
    slices.push(bytes.subarray(at, end));
    at = end;
  }
  const [lengths, words, first, second, ...rest] = slices;
  return Buffer.concat([lengths, words, second, first, ...rest].filter((slice) => slice !== undefined));
}
