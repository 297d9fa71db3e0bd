/** What the API refused. `message` is for developers and holds nothing about a person. */
export class BonafideError extends Error {
  override readonly name = 'BonafideError';
  /** The contract's word, e.g. `BAD_VALUE`; `UNKNOWN` where something else than the API answered. */
  readonly identifier: string;
  /** Of HTTP. */
  readonly status: number;
  /** How long the API asks to be left alone; null when it did not say. */
  readonly retryAfterSeconds: number | null;

  constructor(facts: {
    readonly identifier: string;
    readonly message: string;
    readonly status: number;
    readonly retryAfterSeconds: number | null;
  }) {
    super(facts.message);
    this.identifier = facts.identifier;
    this.status = facts.status;
    this.retryAfterSeconds = facts.retryAfterSeconds;
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
