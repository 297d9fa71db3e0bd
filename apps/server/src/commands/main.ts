import { runCommand } from './run-command.ts';
import { processTerminal } from './terminal.ts';

/** The commands that need the server's own parts; the `bonafide` command runs this as a child process. */
const COMMANDS = {
  serve: async () => (await import('./serve.ts')).serve,
  partner: async () => (await import('./partner.ts')).partner,
  session: async () => (await import('./session.ts')).session,
  notification: async () => (await import('./notification.ts')).notification,
  lists: async () => (await import('./lists.ts')).lists,
  webhook: async () => (await import('./webhook.ts')).webhook,
  doctor: async () => (await import('./doctor.ts')).doctor,
};

process.exitCode = await runCommand(COMMANDS, process.argv.slice(2), processTerminal);
