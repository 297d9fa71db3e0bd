/** A seeded source of numbers: the same seed gives the same people, pictures and noise on every machine. */
export interface Random {
  /** Uniform in [0,1). */
  next(): number;
  /** Uniform in [low,high). */
  between(low: number, high: number): number;
  /** Uniform integer in [low,high], both included. */
  integer(low: number, high: number): number;
  /** About normal with mean 0 and deviation 1, never beyond about 3.4. */
  normal(): number;
  pick<T>(items: readonly [T, ...T[]]): T;
}

/** Mulberry32 after a multiplicative scramble, so that neighbouring seeds give unrelated streams. */
export function seededRandom(seed: number): Random {
  let state = (Math.imul(seed | 0, 2654435761) + 97) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + (high - low) * next();
  return {
    next,
    between,
    integer: (low, high) => Math.floor(between(low, high + 1)),
    normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  };
}
