import type { Terminal } from './command.ts';

/** The process's own streams. */
export const processTerminal: Terminal = {
  print(text) {
    process.stdout.write(`${text}\n`);
  },
  note(text) {
    process.stderr.write(`${text}\n`);
  },
};
