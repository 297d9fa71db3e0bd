import { ImageError } from '@bonafide/imaging';
import type { Obtained } from './evidence.ts';

/** Reads an image and tells apart what is wrong with the file from what is wrong with us. */
export async function obtain<T>(
  bytes: Uint8Array | undefined,
  read: (bytes: Uint8Array) => Promise<T>,
): Promise<Obtained<T>> {
  if (!bytes) return { state: 'absent' };
  try {
    return { state: 'read', value: await read(bytes) };
  } catch (error) {
    return error instanceof ImageError ? { state: 'unusable', code: error.code } : { state: 'engine_fault' };
  }
}
