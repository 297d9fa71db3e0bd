/** Where a command writes. Machines read stdout, so everything else goes to `note` (stderr). */
export interface Terminal {
  print(text: string): void;
  note(text: string): void;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly help: string;
  /** Throws `Misuse` for a wrong command line, `StartRefused` or `CommandFailed` with a sentence for what did not work. */
  run(args: readonly string[], terminal: Terminal): Promise<void>;
}

/** What was asked for did not work; `message` is one sentence for the terminal. */
export class CommandFailed extends Error {
  override name = 'CommandFailed';
}
