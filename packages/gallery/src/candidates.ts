/** A template that may be near: its true distance lies between the bounds. */
export interface Candidate {
  readonly id: number;
  readonly lower: number;
  readonly upper: number;
}

/** How many to look for, and how far away at most (inclusive). */
export interface Wanted {
  readonly limit: number;
  readonly radius: number;
}

/** Candidates that are kept before those are sifted that later ones have pushed out. */
const SIFTED_FROM = 4096;

/**
 * Collects every template that can be one of the `limit` nearest within `radius`. The `limit`-th smallest upper bound so far is
 * never smaller than the `limit`-th smallest true distance, so nothing with a greater lower bound is wanted.
 */
export class CandidateSet {
  readonly #limit: number;
  readonly #uppers: number[] = [];
  #kept: Candidate[] = [];
  #siftAt = SIFTED_FROM;
  #bound: number;

  constructor({ limit, radius }: Wanted) {
    if (!(Number.isInteger(limit) && limit > 0)) throw new RangeError('limit is a positive whole number');
    this.#limit = limit;
    this.#bound = radius;
  }

  /** Whatever is certainly farther than this need not be offered. */
  get bound(): number {
    return this.#bound;
  }

  offer(candidate: Candidate): void {
    if (candidate.lower > this.#bound) return;
    this.#kept.push(candidate);
    this.#tighten(candidate.upper);
    if (this.#kept.length >= this.#siftAt) {
      this.#sift();
      this.#siftAt = Math.max(SIFTED_FROM, 2 * this.#kept.length);
    }
  }

  /** Nearest lower bound first. */
  all(): readonly Candidate[] {
    this.#sift();
    return this.#kept.sort((a, b) => a.lower - b.lower || a.id - b.id);
  }

  #tighten(upper: number): void {
    if (upper >= this.#bound) return;
    const above = this.#uppers.findIndex((other) => other > upper);
    this.#uppers.splice(above < 0 ? this.#uppers.length : above, 0, upper);
    if (this.#uppers.length > this.#limit) this.#uppers.pop();
    if (this.#uppers.length === this.#limit) this.#bound = this.#uppers.at(-1) ?? this.#bound;
  }

  #sift(): void {
    this.#kept = this.#kept.filter(({ lower }) => lower <= this.#bound);
  }
}
