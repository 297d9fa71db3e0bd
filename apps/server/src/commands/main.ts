import { doctor } from './doctor.ts';
import { partner } from './partner.ts';
import { runCommand } from './run-command.ts';
import { serve } from './serve.ts';
import { session } from './session.ts';
import { processTerminal } from './terminal.ts';

/** The commands that need the server's own parts; the `bonafide` command runs this as a child process. */
process.exitCode = await runCommand([serve, partner, session, doctor], process.argv.slice(2), processTerminal);
