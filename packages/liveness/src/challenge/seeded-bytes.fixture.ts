import { createHash } from 'node:crypto';

/** Bytes that look random and are the same for the same seed. */
export function seededBytes(seed: number): (count: number) => Uint8Array {
  let drawn = 0;
  return (count) => {
    drawn += 1;
    return createHash('sha512').update(`${seed} ${drawn}`).digest().subarray(0, count);
  };
}
