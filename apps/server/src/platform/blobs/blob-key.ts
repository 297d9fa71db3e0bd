const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** Returns `key` when every slash-separated part is a plain name; keys are made by us, so anything else is a programmer's fault. */
export function checkBlobKey(key: string): string {
  if (key.length > 500 || !key.split('/').every((segment) => SEGMENT.test(segment))) {
    throw new RangeError('a blob key has plain names between slashes');
  }
  return key;
}
