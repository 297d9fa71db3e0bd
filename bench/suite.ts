/** One benchmark: `run` takes the command line's options and returns a JSON value. */
export interface Suite {
  readonly name: string;
  readonly description: string;
  /** Option name (without dashes) to its meaning. */
  readonly options: Readonly<Record<string, string>>;
  run(options: Record<string, string>): Promise<unknown>;
}
