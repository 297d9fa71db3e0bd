import { refusalSentence } from '../config/refusal.ts';
import { type Command, CommandFailed, type Terminal } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { Misuse } from './misuse.ts';

/** By name; a command's parts are loaded when it runs. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>;

/** Runs the command named by the first argument and returns the exit code. Every failure is one line on stderr. */
export async function runCommand(
  commands: Commands,
  [name = '', ...args]: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const load = commands[name];
  if (load === undefined) {
    terminal.note(`bonafide: there is no command "${name}".`);
    return EXIT.misused;
  }
  const command = await load();
  if (args.includes('--help') || args.includes('-h')) {
    terminal.print(command.help);
    return EXIT.done;
  }
  try {
    await command.run(args, terminal);
    return EXIT.done;
  } catch (error) {
    if (error instanceof Misuse || isParseFailure(error)) {
      terminal.note(`bonafide ${command.name}: ${error.message.split('\n')[0]}. See bonafide ${command.name} --help.`);
      return EXIT.misused;
    }
    terminal.note(`bonafide: ${failureSentence(error)}`);
    return EXIT.failed;
  }
}

function failureSentence(error: unknown): string {
  if (error instanceof CommandFailed) return error.message;
  return (
    refusalSentence(error) ?? `unexpected failure: ${error instanceof Error ? (error.stack ?? error.message) : error}`
  );
}

/** `util.parseArgs` throws for unknown options and missing values. */
function isParseFailure(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
