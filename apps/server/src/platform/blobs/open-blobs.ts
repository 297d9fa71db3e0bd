import { join } from 'node:path';
import type { Config } from '../../config/config.ts';
import type { BlobStore, Random } from '../ports.ts';
import { createFileBlobs } from './file-blobs.ts';
import { createS3Blobs } from './s3-blobs.ts';

/** The object store that the configuration names. */
export function openBlobs(config: Pick<Config, 'storageUrl' | 'dataDir'>, random: Random): BlobStore {
  return config.storageUrl === null
    ? createFileBlobs(join(config.dataDir, 'objects'), random)
    : createS3Blobs(config.storageUrl, random);
}
