/** Why something was not taken: a code for programs, words for people. */
export interface Refusal {
  readonly code: string;
  readonly words: string;
}

/** What the API refused. `message` is for developers and holds nothing about a person. */
export class BonafideError extends Error {
  override readonly name = 'BonafideError';
  /** The contract's word, e.g. `BAD_VALUE`; `UNKNOWN` where something else than the API answered. */
  readonly identifier: string;
  /** Of HTTP. */
  readonly status: number;
  /** How long the API asks to be left alone; null when it did not say. */
  readonly retryAfterSeconds: number | null;
  /** Why entries of a list were not taken, by code; empty for everything else. */
  readonly refusals: readonly Refusal[];

  constructor(facts: {
    readonly identifier: string;
    readonly message: string;
    readonly status: number;
    readonly retryAfterSeconds: number | null;
    readonly refusals?: readonly Refusal[];
  }) {
    super(facts.message);
    this.identifier = facts.identifier;
    this.status = facts.status;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.refusals = facts.refusals ?? [];
  }
}

/** Nothing came back. Whether the API has acted is unknown. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  /** `timed_out`: after `timeoutMs`. `cancelled`: by the caller's signal. */
  readonly reason: 'timed_out' | 'cancelled' | 'connection';

  constructor(reason: NoAnswer['reason'], cause: unknown) {
    super(`the API did not answer: ${reason}`, { cause });
    this.reason = reason;
  }
}
