import { toHex } from './bytes.ts';

/** The only place of this package that reads the clock, draws numbers or waits. */

/** Milliseconds since 1970. */
export const now = (): number => Date.now();

/** From 0 up to, but not including, 1. */
export const chance = (): number => Math.random();

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The same, but over at once when the caller ends it. */
export const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const over = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    signal?.addEventListener('abort', over);
  });

/** Calls `onSilence` when nothing was seen for `ms`. */
export function startWatch(ms: number, onSilence: () => void): { readonly seen: () => void; readonly end: () => void } {
  let timer = setTimeout(onSilence, ms);
  return {
    seen: () => {
      clearTimeout(timer);
      timer = setTimeout(onSilence, ms);
    },
    end: () => clearTimeout(timer),
  };
}

/** 32 hexadecimal digits that come once. */
export const nonce = (): string => toHex(crypto.getRandomValues(new Uint8Array(16)));
