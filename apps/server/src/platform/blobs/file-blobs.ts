import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStore, Random } from '../ports.ts';
import { checkBlobKey } from './blob-key.ts';
import { probeBlobs } from './probe-blobs.ts';

/** Objects as files under `folder`. A reader sees a whole object or none: bytes are written aside, flushed, then renamed. */
export function createFileBlobs(folder: string, random: Random): BlobStore {
  const pathOf = (key: string) => join(folder, ...checkBlobKey(key).split('/'));
  const store: BlobStore = {
    async put(key, bytes) {
      const path = pathOf(key);
      const aside = `${path}.${random.token(8)}.part`;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      try {
        await writeFlushed(aside, bytes);
        await rename(aside, path);
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
      await flushFolder(dirname(path));
    },
    async get(key) {
      try {
        return new Uint8Array(await readFile(pathOf(key)));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async delete(key) {
      await rm(pathOf(key), { force: true });
    },
    probe: () => probeBlobs(store, random),
  };
  return store;
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename lives in its folder: without flushing that, a power cut can forget a file whose bytes are safe. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
