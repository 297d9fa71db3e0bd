/** Where a command writes: results to `print` (stdout), everything else to `note` (stderr). */
export interface Terminal {
  print(text: string): void;
  note(text: string): void;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  /** It tells its help itself, since the server carries it out, or a part of it. */
  readonly answersHelp?: true;
  /** Returns the exit code. Throws `Misuse` when the command line does not make sense. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

export const asksForHelp = (args: readonly string[]): boolean => args.includes('--help') || args.includes('-h');

/** What the shell learns. */
export const EXIT = { done: 0, failed: 1, misused: 2 } as const;

/** The command line does not make sense; `message` says what would. */
export class Misuse extends Error {
  override name = 'Misuse';
}
