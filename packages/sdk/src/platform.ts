import { toHex } from './bytes.ts';

/** The only place of this package that reads the clock, draws numbers or waits. */

/** Milliseconds since 1970. */
export const now = (): number => Date.now();

/** From 0 up to, but not including, 1. */
export const chance = (): number => Math.random();

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** 32 hexadecimal digits that come once. */
export const nonce = (): string => toHex(crypto.getRandomValues(new Uint8Array(16)));
