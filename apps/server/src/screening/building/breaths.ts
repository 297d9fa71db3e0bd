import { availableParallelism } from 'node:os';

/**
 * Milliseconds that a thread works before it lets others have the processor: whoever answers a request waits for no more than that,
 * since a kernel lets a piece of work end before it gives the core to a more important one. Shorter ones cost more altogether: after
 * each rest what it works on has left the core's caches.
 */
const WORK_MS = 0.5;
/**
 * It rests so many times as long as it worked. With two cores, which API and database keep busy, a seventh of one raised the p99 of others
 * by 28 %; where there are more, somebody else's is free.
 */
const REST = availableParallelism() > 2 ? 4 : 10;
/** A turn that others have drawn out is no reason to rest for ever. */
const MOST_REST_MS = 50;

/** For a thread that can wait: called often, it holds the thread up after every few milliseconds of work. Holds up its timers too. */
export function createBreaths(): () => void {
  const nobodyWakes = new Int32Array(new SharedArrayBuffer(4));
  let since = performance.now();
  return () => {
    const worked = performance.now() - since;
    if (worked < WORK_MS) return;
    Atomics.wait(nobodyWakes, 0, 0, Math.min(MOST_REST_MS, REST * worked));
    since = performance.now();
  };
}
