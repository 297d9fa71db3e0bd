#!/usr/bin/env node
import { asksForHelp, type Command, EXIT, Misuse } from './command.ts';
import { addresses } from './compare-addresses.ts';
import { names } from './compare-names.ts';
import { face } from './face.ts';
import { systemWords } from './file-fault.ts';
import { inspect } from './inspect.ts';
import { lists } from './lists.ts';
import { mrz } from './mrz.ts';
import { overview } from './overview.ts';
import { screen } from './screen.ts';
import { serverCommand } from './server-command.ts';

const SERVER_COMMANDS = [
  serverCommand('serve', 'Run the server: API, hosted flow and workers.'),
  serverCommand('partner', 'Make and list those who use the API, renew their credentials, change what they may do.'),
  serverCommand('session', 'Make a verification session, look at one, decide one as a reviewer, or cancel one.'),
  serverCommand('notification', 'Where partners are told, and how: addresses, events, keys.'),
  serverCommand('webhook', 'What was sent to a partner, what became of it, and sending it again.'),
  serverCommand('doctor', 'Check that everything works; --air-gap proves that nothing leaves this machine.'),
];
const COMMANDS: readonly Command[] = [...SERVER_COMMANDS, inspect, mrz, face, screen, lists, names, addresses];

const terminal = {
  print(text: string): void {
    process.stdout.write(`${text}\n`);
  },
  note(text: string): void {
    process.stderr.write(`${text}\n`);
  },
};

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', () => process.exit(EXIT.done));

async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.print(overview(COMMANDS));
    return name === undefined ? EXIT.misused : EXIT.done;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    terminal.note(`bonafide: there is no command "${name}". See bonafide --help.`);
    return EXIT.misused;
  }
  if (!command.answersHelp && asksForHelp(args)) {
    terminal.print(command.help);
    return EXIT.done;
  }
  return runReporting(command, args);
}

async function runReporting(command: Command, args: readonly string[]): Promise<number> {
  try {
    return await command.run(args, terminal);
  } catch (error) {
    const parsing = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (error instanceof Misuse || parsing) {
      terminal.note(`bonafide ${command.name}: ${error.message.split('\n')[0]}. See bonafide ${command.name} --help.`);
      return EXIT.misused;
    }
    terminal.note(`bonafide: ${systemWords(error) ?? (error instanceof Error ? error.message : String(error))}`);
    return EXIT.failed;
  }
}

process.exitCode = await run(process.argv.slice(2));
