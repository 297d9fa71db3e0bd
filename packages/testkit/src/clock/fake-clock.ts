/** A clock that stands still until a test moves it. */
export interface FakeClock {
  readonly now: () => Date;
  readonly set: (time: Date | string) => void;
  readonly advance: (milliseconds: number) => void;
}

/** Starts at `start`, an ISO 8601 time or a date. Throws on what is no time. */
export function createFakeClock(start: Date | string): FakeClock {
  const read = (time: Date | string): number => {
    const value = new Date(time).getTime();
    if (Number.isNaN(value)) throw new Error('not a time');
    return value;
  };
  let time = read(start);
  return {
    now: () => new Date(time),
    set: (next) => {
      time = read(next);
    },
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}
