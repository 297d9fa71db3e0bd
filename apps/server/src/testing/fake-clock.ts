import type { Clock } from '../platform/ports.ts';

export interface FakeClock extends Clock {
  advance(ms: number): void;
  set(time: Date): void;
}

/** Time that stands still until it is told to move. */
export function createFakeClock(start: Date = new Date('2026-01-15T12:00:00.000Z')): FakeClock {
  let ms = start.getTime();
  return {
    now: () => new Date(ms),
    advance(by) {
      ms += by;
    },
    set(time) {
      ms = time.getTime();
    },
  };
}
