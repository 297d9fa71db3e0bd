import { S3mini } from 's3mini';
import type { BlobStore, Random } from '../ports.ts';
import { checkBlobKey } from './blob-key.ts';
import { probeBlobs } from './probe-blobs.ts';

const REQUEST_TIMEOUT_MS = 20_000;

/** Objects in a bucket that speaks S3. `storageUrl`: `s3+https://key:secret@host/bucket/prefix?region=eu-west-1` (or `s3+http`). */
export function createS3Blobs(storageUrl: string, random: Random): BlobStore {
  const { prefix, ...connection } = parseStorageUrl(storageUrl);
  const client = new S3mini({ ...connection, requestAbortTimeout: REQUEST_TIMEOUT_MS });
  const nameOf = (key: string) => prefix + checkBlobKey(key);
  const store: BlobStore = {
    async put(key, bytes) {
      await client.putObject(nameOf(key), Buffer.from(bytes), 'application/octet-stream');
    },
    async get(key) {
      const bytes = await client.getObjectArrayBuffer(nameOf(key));
      return bytes === null ? null : new Uint8Array(bytes);
    },
    async delete(key) {
      await client.deleteObject(nameOf(key));
    },
    probe: () => probeBlobs(store, random),
  };
  return store;
}

interface S3Connection {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  /** Empty, or ends with a slash. */
  readonly prefix: string;
}

/** Throws a sentence for people when a part is missing; the sentence never repeats the URL, which holds a secret. */
export function parseStorageUrl(storageUrl: string): S3Connection {
  const url = URL.canParse(storageUrl) ? new URL(storageUrl.replace(/^s3\+/, '')) : null;
  const [bucket, ...folders] = url?.pathname.split('/').filter((part) => part !== '') ?? [];
  if (url === null || !/^s3\+https?:\/\//.test(storageUrl) || bucket === undefined || url.username === '') {
    throw new Error('STORAGE_URL reads s3+https://KEY:SECRET@HOST/BUCKET/PREFIX.');
  }
  return {
    endpoint: `${url.protocol}//${url.host}/${bucket}`,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? 'auto',
    prefix: folders.length === 0 ? '' : `${folders.join('/')}/`,
  };
}
