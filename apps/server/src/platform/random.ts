import { randomFillSync, randomInt, randomUUID } from 'node:crypto';
import type { Random } from './ports.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const DRAWN_AHEAD = 4_096;
/** Longer ones are drawn by themselves. */
const LONGEST_FROM_STORE = 64;

/** The operating system's cryptographic generator. */
export const systemRandom: Random = {
  uuid: () => randomUUID(),
  bytes: createByteSource(),
  // randomInt draws without modulo bias, which `byte % 62` would have.
  token: (length) => Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join(''),
};

/**
 * Keys and nonces are short, and asking the system for each took several times as long as all else about them (3 µs instead of 0.3):
 * a store of random bytes is drawn ahead, as Node does for UUIDs. Each byte is handed out once and wiped from the store.
 */
function createByteSource(): (length: number) => Uint8Array {
  const store = new Uint8Array(DRAWN_AHEAD);
  let next = DRAWN_AHEAD;
  return (length) => {
    if (length > LONGEST_FROM_STORE) return randomFillSync(new Uint8Array(length));
    if (next + length > DRAWN_AHEAD) {
      randomFillSync(store);
      next = 0;
    }
    const bytes = store.slice(next, next + length);
    store.fill(0, next, next + length);
    next += length;
    return bytes;
  };
}
