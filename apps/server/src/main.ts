import { runCommand } from './commands/run-command.ts';
import { serve } from './commands/serve.ts';
import { processTerminal } from './commands/terminal.ts';

/** What `npm start` runs: everything, under one supervisor. */
process.exitCode = await runCommand({ serve: async () => serve }, ['serve', ...process.argv.slice(2)], processTerminal);
