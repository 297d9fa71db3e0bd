import type { Clock } from '../platform/ports.ts';

/** Counts calls of each key in the running second; false for those beyond `most`. Nothing is kept longer than that second. */
export function createPace(clock: Clock, most: number): (key: string) => boolean {
  let second = 0;
  let calls = new Map<string, number>();
  return (key) => {
    const now = Math.floor(clock.now().getTime() / 1000);
    if (now !== second) {
      second = now;
      calls = new Map();
    }
    const count = (calls.get(key) ?? 0) + 1;
    calls.set(key, count);
    return count <= most;
  };
}
