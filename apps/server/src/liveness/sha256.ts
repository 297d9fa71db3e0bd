import { createHash } from 'node:crypto';

/** SHA-256 of the bytes, as the chain of frames needs it. */
export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
