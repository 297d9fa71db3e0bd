import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BlobStore } from '../ports.ts';
import { systemRandom } from '../random.ts';
import { createFileBlobs } from './file-blobs.ts';
import { createS3Blobs, parseStorageUrl } from './s3-blobs.ts';

let folder: string;
let s3: InstanceType<typeof S3rver>;
let stores: Record<'files' | 's3', BlobStore>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-blobs-'));
  const options = { address: '127.0.0.1', port: 0, silent: true, directory: join(folder, 's3') };
  s3 = new S3rver({ ...options, configureBuckets: [{ name: 'bucket', configs: [] }] });
  const { port } = await s3.run();
  stores = {
    files: createFileBlobs(join(folder, 'files'), systemRandom),
    s3: createS3Blobs(`s3+http://S3RVER:S3RVER@127.0.0.1:${port}/bucket/some/prefix?region=us-east-1`, systemRandom),
  };
});

afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(['files', 's3'] as const)('the store of %s', (name) => {
  it('gives back what was put, byte for byte', async () => {
    const bytes = systemRandom.bytes(300_000);
    await stores[name].put('sessions/1/a', bytes);
    expect(Buffer.compare((await stores[name].get('sessions/1/a')) ?? new Uint8Array(), bytes)).toBe(0);
  });

  it('replaces an object', async () => {
    await stores[name].put('twice', Uint8Array.of(1));
    await stores[name].put('twice', Uint8Array.of(2, 3));
    expect(await stores[name].get('twice')).toEqual(Uint8Array.of(2, 3));
  });

  it('knows nothing of what was never put or is deleted', async () => {
    await stores[name].put('gone', Uint8Array.of(1));
    await stores[name].delete('gone');
    expect(await stores[name].get('gone')).toBeNull();
    expect(await stores[name].get('never/there')).toBeNull();
    await expect(stores[name].delete('never/there')).resolves.toBeUndefined();
  });

  it('refuses keys that could leave their place', async () => {
    for (const key of ['', '/a', 'a/', 'a//b', '../a', 'a/../b', 'a/.b', 'a\\b', 'a b', `a/${'x'.repeat(500)}`]) {
      await expect(stores[name].put(key, Uint8Array.of(1)), key).rejects.toThrow(RangeError);
    }
  });

  it('passes its probe and leaves nothing of it', async () => {
    await expect(stores[name].probe()).resolves.toBeUndefined();
  });
});

describe('files', () => {
  it('are closed to other users, and no part of a write stays behind', async () => {
    await stores.files.put('mode/one', Uint8Array.of(1));
    expect(readdirSync(join(folder, 'files', 'mode'))).toEqual(['one']);
    expect(statSync(join(folder, 'files', 'mode', 'one')).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'files', 'mode')).mode & 0o077).toBe(0);
  });

  it('fail their probe with a sentence where writing is impossible', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(createFileBlobs(join(file, 'x'), systemRandom).probe()).rejects.toThrow(/could not be written/);
  });
});

describe('S3', () => {
  it('fails its probe with a sentence when nobody answers', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const store = createS3Blobs(`s3+http://key:secret@127.0.0.1:${port}/bucket`, systemRandom);
    await expect(store.probe()).rejects.toThrow(/could not be written in storage/);
  });

  it('takes endpoint, bucket, prefix, region and credentials from the URL', () => {
    expect(parseStorageUrl('s3+https://k:s%2Fx@host.example:9000/bucket/a/b?region=eu-west-1')).toEqual({
      endpoint: 'https://host.example:9000/bucket',
      accessKeyId: 'k',
      secretAccessKey: 's/x',
      region: 'eu-west-1',
      prefix: 'a/b/',
    });
  });

  it('refuses an unfinished URL without repeating its secret', () => {
    for (const url of [
      's3+https://k:topsecret@host',
      'https://k:topsecret@host/bucket',
      's3+https://host/bucket',
      '',
    ]) {
      expect(() => parseStorageUrl(url)).toThrow(/STORAGE_URL reads/);
      expect(() => parseStorageUrl(url)).not.toThrow(/topsecret/);
    }
  });
});
